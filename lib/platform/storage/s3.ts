import { createReadStream } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import process from "node:process";
import type { Readable } from "node:stream";
import {
  GetObjectCommand,
  HeadBucketCommand,
  HeadObjectCommand,
  PutObjectCommand,
  S3Client,
} from "@aws-sdk/client-s3";
import { type Backend, type Storage, type StorageError, storageOn } from "./storage";

export type S3Settings = {
  /** An S3-compatible service; undefined for AWS itself. */
  endpoint: string | undefined;
  bucket: string;
  region: string;
  accessKeyId: string;
  secretAccessKey: string;
  forcePathStyle: boolean;
};

// It is said on standard error of every process, and this project's Node is its own decision.
process.env.AWS_SDK_JS_NODE_VERSION_SUPPORT_WARNING_DISABLED ??= "true";

/** Keeps bytes in a bucket, as `sha256/<name>`. The bucket must be there. */
export function s3Storage(settings: S3Settings): Storage {
  const { endpoint, bucket: Bucket, region, forcePathStyle } = settings;
  const { accessKeyId, secretAccessKey } = settings;
  const where = `the bucket ${Bucket} at ${endpoint ?? `AWS, ${region}`}`;
  const client = new S3Client({
    ...(endpoint === undefined ? {} : { endpoint }),
    region,
    forcePathStyle,
    credentials: { accessKeyId, secretAccessKey },
    // Other services than AWS do not know the checksums that the SDK would add by itself.
    requestChecksumCalculation: "WHEN_REQUIRED",
    responseChecksumValidation: "WHEN_REQUIRED",
    maxAttempts: 3,
    requestHandler: { connectionTimeout: 5_000, socketTimeout: 30_000 },
  });
  return storageOn({
    where,
    gathering: join(tmpdir(), "plumbline-gathering"),
    size: (name) => size(client, { Bucket, Key: key(name) }),
    async *read(name) {
      const { Body } = await client.send(new GetObjectCommand({ Bucket, Key: key(name) }));
      yield* Body as Readable as AsyncIterable<Buffer>;
    },
    async keep(file) {
      const command = new PutObjectCommand({
        Bucket,
        Key: key(file.sha256),
        Body: createReadStream(file.path),
        ContentLength: file.size,
        // The service refuses bytes that were damaged on their way.
        ChecksumSHA256: Buffer.from(file.sha256, "hex").toString("base64"),
      });
      await client.send(command);
    },
    errorOf: (error) => errorOf(where, error),
  });
}

function key(name: string): string {
  return `sha256/${name}`;
}

async function size(client: S3Client, object: { Bucket: string; Key: string }) {
  try {
    const { ContentLength } = await client.send(new HeadObjectCommand(object));
    return ContentLength ?? 0;
  } catch (error) {
    if (!isNotFound(error)) throw error;
    // An answer without a body does not tell whether the bucket is there.
    await client.send(new HeadBucketCommand({ Bucket: object.Bucket }));
    return null;
  }
}

type Trouble = Error & { code?: string; $metadata?: { httpStatusCode?: number } };

function isNotFound(error: unknown): boolean {
  return (error as Trouble).$metadata?.httpStatusCode === 404;
}

const UNREACHABLE =
  /^(E(CONN|HOST|NET|PIPE|NOTFOUND|AI_|TIMEDOUT)|CERT_|DEPTH_|SELF_|UNABLE_|ERR_TLS|ERR_SSL)/;

const errorOf: (where: string, error: unknown) => ReturnType<Backend["errorOf"]> = (
  where,
  error,
) => {
  const { name, code, message, $metadata } = error as Trouble;
  const status = $metadata?.httpStatusCode;
  const told = (word: StorageError["code"], sentence: string) => ({
    code: word,
    message: `${sentence} (${name}${message ? `: ${message}` : ""})`,
  });
  if (name === "NoSuchKey") return told("missing", `It is not in ${where}.`);
  if (name === "NoSuchBucket" || status === 404) {
    return told("no_bucket", `There is no bucket where ${where} should be.`);
  }
  if (status === 401 || status === 403) {
    return told("refused", `The service refuses to let this program use ${where}.`);
  }
  if (status === 507 || code === "ENOSPC" || code === "EDQUOT") {
    return told("full", `There is no space left for ${where}.`);
  }
  if (name === "TimeoutError" || (code !== undefined && UNREACHABLE.test(code))) {
    return told("unreachable", `The service of ${where} cannot be reached.`);
  }
  if (status === undefined && code === undefined) throw error;
  return told("failed", `The service of ${where} failed.`);
};
