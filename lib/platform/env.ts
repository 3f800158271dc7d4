import { z } from "zod";
import { parseAllowedHosts } from "./web/allowed-hosts";

const LOOPBACK = /^(localhost|127(\.\d{1,3}){3}|::1|\[::1\])$/i;

/** Every setting there is. The table in README.md is held to it by a test. */
export const settingShapes = {
  PORT: z.coerce
    .number("must be a number between 1 and 65535")
    .int("must be a whole number")
    .min(1, "must be a number between 1 and 65535")
    .max(65_535, "must be a number between 1 and 65535")
    .default(3000)
    .describe("The port that the program listens on."),
  HOST: z
    .string()
    .min(1, "must name an address of this machine")
    .default("127.0.0.1")
    .describe("The address that the program listens on. `0.0.0.0` is all of them."),
  APP_URL: z
    .url({ protocol: /^https?$/, error: "must be an address like https://desk.example.org" })
    .transform((url) => new URL(url).origin)
    .optional()
    .describe("The address that people type, for links and cookies. Default: from HOST and PORT."),
  DATA_DIR: z
    .string()
    .min(1, "must name a folder")
    .default("./data")
    .describe("The folder of the embedded database, its secret, and the snapshots' bytes."),
  DATABASE_URL: z
    .string()
    .regex(
      /^postgres(ql)?:\/\//,
      "must be an address like postgresql://user:password@host/database",
    )
    .optional()
    .describe("A PostgreSQL server (15 or later) to use instead of the embedded database."),
  DATABASE_POOL: z.coerce
    .number("must be a number between 2 and 500")
    .int("must be a whole number")
    .min(2, "must be a number between 2 and 500")
    .max(500, "must be a number between 2 and 500")
    .default(10)
    .describe("How many connections to the database each process may hold."),
  WEB_PROCESSES: z.coerce
    .number("must be a number between 1 and 64")
    .int("must be a whole number")
    .min(1, "must be a number between 1 and 64")
    .max(64, "must be a number between 1 and 64")
    .default(1)
    .describe("How many processes serve the pages and the API, all on one port."),
  AUTH_SECRET: z
    .string()
    .min(32, "must have 32 characters or more; `openssl rand -base64 32` makes one")
    .optional()
    .describe("Signs sessions. Needed with DATABASE_URL; made once in DATA_DIR otherwise."),
  TRUST_PROXY: z
    .enum(["true", "false"], { error: "must be true or false" })
    .default("false")
    .transform((value) => value === "true")
    .describe("Whether a proxy in front sets X-Forwarded-For to the client's address."),
  API_RATE_LIMIT: z.coerce
    .number("must be a number between 1 and 1000000")
    .int("must be a whole number")
    .min(1, "must be a number between 1 and 1000000")
    .max(1_000_000, "must be a number between 1 and 1000000")
    .default(600)
    .describe("How many requests a minute each API token may make, in each process."),
  FETCH_ALLOWED_HOSTS: z
    .string()
    .transform((list, context) => {
      const hosts = parseAllowedHosts(list);
      if (hosts !== null) return hosts;
      const message =
        "must list hosts, hosts with a port, or ranges, like wiki.intern, 10.1.0.0/16";
      context.addIssue({ code: "custom", message });
      return z.NEVER;
    })
    .optional()
    .describe("Inside hosts, `host:port` or ranges that articles may be fetched from."),
  S3_BUCKET: z
    .string()
    .regex(/^[a-z0-9][a-z0-9.-]{1,61}[a-z0-9]$/, "must be a bucket's name, like desk-snapshots")
    .optional()
    .describe("The bucket that keeps snapshots. Without it they are in DATA_DIR."),
  S3_ENDPOINT: z
    .url({ protocol: /^https?$/, error: "must be an address like https://s3.example.org" })
    .optional()
    .describe("The S3-compatible service of the bucket. Default: AWS, in S3_REGION."),
  S3_REGION: z
    .string()
    .regex(/^[a-z0-9-]+$/, "must be a region like eu-central-1")
    .default("us-east-1")
    .describe("The region of the bucket."),
  S3_ACCESS_KEY_ID: z
    .string()
    .optional()
    .describe("The access key that may read and write the bucket. Needed with S3_BUCKET."),
  S3_SECRET_ACCESS_KEY: z
    .string()
    .optional()
    .describe("The secret of the access key. Needed with S3_BUCKET."),
  S3_FORCE_PATH_STYLE: z
    .enum(["true", "false"], { error: "must be true or false" })
    .default("false")
    .transform((value) => value === "true")
    .describe("Whether the bucket stands in the path of addresses, as many own services want it."),
  LOG_LEVEL: z
    .enum(["debug", "info", "warn", "error", "silent"], {
      error: "must be one of debug, info, warn, error, silent",
    })
    .default("info")
    .describe("The least important message that is logged."),
};

const shape = z.object(settingShapes);

/** The settings, with what follows from them. */
export type Settings = z.output<typeof shape> & {
  APP_URL: string;
  /** Whether the database is the embedded one in DATA_DIR. */
  isEmbedded: boolean;
  /** Whether this is a try-out on one's own machine, where the seeded accounts may be entered freely. */
  isDemoDesk: boolean;
};

/** Some settings are wrong. `sentences` has one for each. */
export class SettingsError extends Error {
  readonly sentences: string[];

  constructor(sentences: string[]) {
    super(sentences.join("\n"));
    this.name = "SettingsError";
    this.sentences = sentences;
  }
}

/** Reads the settings from `source`. A setting that is empty counts as not given. */
export function readSettings(source: Record<string, string | undefined>): Settings {
  const given = Object.fromEntries(Object.entries(source).filter(([, value]) => value !== ""));
  const parsed = shape.safeParse(given);
  if (!parsed.success) {
    throw new SettingsError(
      parsed.error.issues.map((issue) => `${issue.path.join(".")} ${issue.message}.`),
    );
  }
  const { data } = parsed;
  if (data.DATABASE_URL !== undefined && data.AUTH_SECRET === undefined) {
    throw new SettingsError([
      "AUTH_SECRET must be set when DATABASE_URL is; `openssl rand -base64 32` makes one.",
    ]);
  }
  const missing = missingForBucket(data);
  if (missing.length > 0) throw new SettingsError(missing);
  return { ...data, ...derived(data) };
}

/** A sentence for each setting that is needed beside those of S3 that are given. */
function missingForBucket(data: z.output<typeof shape>): string[] {
  if (data.S3_BUCKET === undefined) {
    const given = (["S3_ENDPOINT", "S3_ACCESS_KEY_ID", "S3_SECRET_ACCESS_KEY"] as const).find(
      (name) => data[name] !== undefined,
    );
    return given === undefined ? [] : [`S3_BUCKET must be set when ${given} is.`];
  }
  return (["S3_ACCESS_KEY_ID", "S3_SECRET_ACCESS_KEY"] as const)
    .filter((name) => data[name] === undefined)
    .map((name) => `${name} must be set when S3_BUCKET is.`);
}

function derived(
  data: z.output<typeof shape>,
): Pick<Settings, "APP_URL" | "isEmbedded" | "isDemoDesk"> {
  const host = data.HOST.includes(":") ? `[${data.HOST}]` : data.HOST;
  const APP_URL = data.APP_URL ?? `http://${host}:${data.PORT}`;
  const isEmbedded = data.DATABASE_URL === undefined;
  // A proxy or a public address in front of a loopback port would let strangers in.
  const isOwnMachine =
    LOOPBACK.test(data.HOST) && LOOPBACK.test(new URL(APP_URL).hostname) && !data.TRUST_PROXY;
  return { APP_URL, isEmbedded, isDemoDesk: isEmbedded && isOwnMachine };
}

let cached: Settings | undefined;

/** This process's settings. Read at the first call, so that a build needs none. */
export function settings(): Settings {
  return (cached ??= readSettings(process.env));
}
