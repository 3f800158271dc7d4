import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import S3rver from "s3rver";
import type { S3Settings } from "../storage/s3";

/** A running S3 server with the bucket `desk`; its objects are files below `folder`. */
export type S3Server = { settings: S3Settings; folder: string; close(): Promise<void> };

export async function startS3Server(): Promise<S3Server> {
  const folder = await mkdtemp(join(tmpdir(), "plumbline-s3-"));
  const server = new S3rver({
    address: "127.0.0.1",
    port: 0,
    silent: true,
    directory: folder,
    configureBuckets: [{ name: "desk" }],
  });
  const { port } = await server.run();
  return {
    folder,
    settings: {
      endpoint: `http://127.0.0.1:${port}`,
      bucket: "desk",
      region: "us-east-1",
      accessKeyId: "S3RVER",
      secretAccessKey: "S3RVER",
      forcePathStyle: true,
    },
    async close() {
      await server.close();
      await rm(folder, { recursive: true });
    },
  };
}
