import { describe, expect, test } from "vitest";
import { readSettings, SettingsError } from "./env";

const SECRET = "a-secret-of-thirty-two-characters";

test("without any setting the program is a demo desk on the loopback address", () => {
  expect(readSettings({})).toEqual({
    PORT: 3000,
    HOST: "127.0.0.1",
    APP_URL: "http://127.0.0.1:3000",
    DATA_DIR: "./data",
    DATABASE_POOL: 10,
    TRUST_PROXY: false,
    WEB_PROCESSES: 1,
    API_RATE_LIMIT: 600,
    S3_REGION: "us-east-1",
    S3_FORCE_PATH_STYLE: false,
    LOG_LEVEL: "info",
    isEmbedded: true,
    isDemoDesk: true,
  });
});

test("an empty setting counts as not given", () => {
  expect(readSettings({ PORT: "", DATABASE_URL: "" })).toEqual(readSettings({}));
});

describe("the demo desk", () => {
  test.each([
    [{ HOST: "localhost" }, true],
    [{ HOST: "::1" }, true],
    [{ HOST: "127.8.8.8" }, true],
    [{ HOST: "0.0.0.0" }, false],
    [{ HOST: "192.168.0.7" }, false],
    [{ HOST: "127.0.0.1.example.org" }, false],
    [{ APP_URL: "https://desk.example.org" }, false],
    [{ TRUST_PROXY: "true" }, false],
    [{ DATABASE_URL: "postgresql://localhost/desk", AUTH_SECRET: SECRET }, false],
  ])("%o: %s", (source, expected) => {
    expect(readSettings(source).isDemoDesk).toBe(expected);
  });
});

describe("a wrong setting is one plain sentence", () => {
  test.each([
    [{ PORT: "80a" }, ["PORT must be a number between 1 and 65535."]],
    [
      { FETCH_ALLOWED_HOSTS: "a b" },
      [
        "FETCH_ALLOWED_HOSTS must list hosts, hosts with a port, or ranges, like wiki.intern, 10.1.0.0/16.",
      ],
    ],
    [{ PORT: "70000" }, ["PORT must be a number between 1 and 65535."]],
    [
      { S3_BUCKET: "desk" },
      [
        "S3_ACCESS_KEY_ID must be set when S3_BUCKET is.",
        "S3_SECRET_ACCESS_KEY must be set when S3_BUCKET is.",
      ],
    ],
    [{ S3_ENDPOINT: "https://s3.example.org" }, ["S3_BUCKET must be set when S3_ENDPOINT is."]],
    [{ APP_URL: "desk" }, ["APP_URL must be an address like https://desk.example.org."]],
    [
      { DATABASE_URL: "mysql://localhost" },
      ["DATABASE_URL must be an address like postgresql://user:password@host/database."],
    ],
    [
      { DATABASE_URL: "postgres://localhost" },
      ["AUTH_SECRET must be set when DATABASE_URL is; `openssl rand -base64 32` makes one."],
    ],
    [
      { LOG_LEVEL: "loud", TRUST_PROXY: "yes" },
      [
        "TRUST_PROXY must be true or false.",
        "LOG_LEVEL must be one of debug, info, warn, error, silent.",
      ],
    ],
  ])("%o", (source, sentences) => {
    const read = () => readSettings(source);
    expect(read).toThrow(SettingsError);
    expect(read).toThrow(sentences.join("\n"));
  });
});

test("an address in front loses its path", () => {
  expect(readSettings({ APP_URL: "https://desk.example.org/x/?y" }).APP_URL).toBe(
    "https://desk.example.org",
  );
});
