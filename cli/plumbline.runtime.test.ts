import { type ChildProcessWithoutNullStreams, spawn, spawnSync } from "node:child_process";
import { once } from "node:events";
import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import process from "node:process";
import { text } from "node:stream/consumers";
import { gunzipSync, gzipSync } from "node:zlib";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { sha256 } from "@/lib/core/sha256";
import { reachDatabase } from "@/lib/platform/db/reach";

/** The folder that the person types in, below which everything of this test lies. */
let here: string;
beforeAll(async () => {
  here = await mkdtemp(join(tmpdir(), "plumbline-cli-"));
});
afterAll(() => rm(here, { recursive: true }));

const COMMAND = ["npm", "--prefix", process.cwd(), "run", "-s", "plumbline", "--"];

/** Begins `npm run -s plumbline -- …` as somebody types it in `here`. */
function begin(args: string[], [program, ...before] = COMMAND): ChildProcessWithoutNullStreams {
  const { INIT_CWD: _, npm_lifecycle_event: __, DATABASE_URL: ___, ...rest } = process.env;
  return spawn(program!, [...before, ...args], {
    cwd: here,
    env: { ...rest, DATA_DIR: join(here, "data") },
  });
}

async function plumbline(args: string[], input = "") {
  const child = begin(args);
  child.stdin.end(input);
  const closed = once(child, "close");
  const [out, err] = await Promise.all([text(child.stdout), text(child.stderr)]);
  const [code] = await closed;
  return { code, out, err };
}

const exportJson = async () => (await plumbline(["export", "--format", "json"])).out;
const write = (name: string, content: string | Uint8Array) => writeFile(join(here, name), content);
const script = (value: object) =>
  `<script type="application/ld+json">${JSON.stringify(value)}</script>`;
const read = (name: string) => readFile(join(here, name));

/** A backup, a change, a restore: the desk is as it was, and the change is kept aside. */
async function backUpAndRestore(change: string): Promise<void> {
  const before = await exportJson();
  expect(await plumbline(["backup", "--force", "desk.backup"])).toMatchObject({ code: 0 });
  await write("more.txt", change);
  expect(await plumbline(["import", "more.txt"])).toMatchObject({ code: 0 });
  const restored = await plumbline(["restore", "desk.backup"]);
  expect(restored).toMatchObject({ code: 0, out: expect.stringContaining("rows restored") });
  expect(await exportJson()).toBe(before);
  const kept = /kept in (.*)\.\n/.exec(restored.err)?.[1] ?? "";
  expect(gunzipSync(await readFile(kept)).toString()).toContain(change);
}

describe("while no server runs", () => {
  test("the first command fills the desk, and standard output holds the JSON alone", async () => {
    const { code, out, err } = await plumbline(["export", "--format", "json"]);
    expect(JSON.parse(out)).toMatchObject({ schemaVersion: 1, workspace: { slug: "desk" } });
    expect(err).toMatch(/^Filled the empty desk with 5 articles and \d+ claims\.\n$/);
    expect(code).toBe(0);
  });

  test("a restored desk exports the same bytes", () => backUpAndRestore("With no server."));

  test("commands at the same time all come to their end", async () => {
    const commands = [["doctor"], ["backup", "b"], ["export", "--format", "md"], ["doctor"]];
    const ended = await Promise.all(commands.map((args) => plumbline(args)));
    expect(ended.filter(({ code }) => code !== 0)).toEqual([]);
  });
});

describe("while a server runs", () => {
  beforeAll(async () => {
    const where = { DATABASE_URL: undefined, DATA_DIR: join(here, "data") };
    const server = await reachDatabase(where, "server");
    return () => server.close();
  });

  test("a restored desk exports the same bytes", () => backUpAndRestore("With a server."));

  test("a backup leaves a file alone that is there, unless it is forced", async () => {
    await write("taken", "Somebody's notes.");
    const refused = await plumbline(["backup", "taken", "--json"]);
    expect(refused).toMatchObject({ code: 1, out: "" });
    expect(JSON.parse(refused.err)).toMatchObject({ error: { code: "exists" } });
    expect((await read("taken")).toString()).toBe("Somebody's notes.");
    expect(await plumbline(["backup", "taken", "--force"])).toMatchObject({ code: 0 });
    expect((await read("taken")).subarray(0, 2)).toEqual(Buffer.of(0x1f, 0x8b));
  });

  test("a backup that is not whole, or not ours, changes nothing", async () => {
    const whole = await read("desk.backup");
    const before = await exportJson();
    for (const [reason, bytes] of brokenFrom(whole)) {
      await write("bad.backup", bytes);
      const { code, out, err } = await plumbline(["restore", "bad.backup"]);
      expect({ code, out }).toEqual({ code: 1, out: "" });
      expect(err).toContain(reason);
    }
    expect(await exportJson()).toBe(before);
  });

  test("the doctor finds nothing wrong", async () => {
    const { code, out, err } = await plumbline(["doctor", "--json"]);
    expect({ code, err }).toEqual({ code: 0, err: "" });
    expect(JSON.parse(out)).toMatchObject({ ok: true });
  });

  test("import tells of each file, and a bad one does not keep the others out", async () => {
    await mkdir(join(here, "texts"));
    await write("texts/one.txt", "One thing\n\nis so.\n");
    await write("texts/binary.txt", Uint8Array.of(1, 0, 2));
    await write("texts/long.txt", Buffer.alloc(6 * 1024 * 1024, "x"));
    await write("texts/huge.pdf", Buffer.alloc(26 * 1024 * 1024, "x"));
    const bad = ["texts/binary.txt", "texts/long.txt", "texts/huge.pdf", "texts/none.txt"];
    const files = [...bad, "http://127.0.0.1:9/a", "texts/one.txt"];
    const { code, out, err } = await plumbline(["import", ...files]);
    expect(out).toBe("texts/one.txt: new article A6, without claims\n");
    expect(err.split("\n")).toEqual([
      expect.stringMatching(/^texts\/binary\.txt: .*no text/),
      "texts/long.txt: The text has 6.0 MB; the limit is 5 MB.",
      "texts/huge.pdf: This file is too large; the limit is 25 MB.",
      "texts/none.txt: The file is not there.",
      expect.stringMatching(/^http:\/\/127\.0\.0\.1:9\/a: .*private network/),
      "5 of 6 files could not be imported.",
      "",
    ]);
    expect(code).toBe(1);
    const again = await plumbline(["import", "--json", "texts/one.txt"]);
    expect(again.code).toBe(0);
    expect(JSON.parse(again.out)).toMatchObject({ results: [{ outcome: "already_imported" }] });
  });

  test("import takes what others found, each once, and says what it could not take", async () => {
    const review = {
      "@type": "ClaimReview",
      claimReviewed: "The pier is closed.",
      author: "A desk",
      reviewRating: { alternateName: "False" },
    };
    await write(
      "check.html",
      `<p>Text</p>${script(review)}${script({ ...review, reviewRating: 0 })}`,
    );
    await write("no-check.html", "<p>Text</p>");
    const argv = ["import", "--claim-reviews", "check.html"];
    expect(await plumbline(argv)).toMatchObject({
      code: 0,
      out: "check.html: 2 outside verdicts brought in, 0 here before\n",
    });
    const again = await plumbline([...argv, "no-check.html", "--json"]);
    expect(again.code).toBe(1);
    expect(JSON.parse(again.out)).toMatchObject({
      results: [
        { file: "check.html", outcome: "read", brought: 0, known: 2, problems: [] },
        { file: "no-check.html", outcome: "failed", code: "no_claim_reviews" },
      ],
    });
  });

  test("import reads other formats too, and adds versions to an article that is named", async () => {
    await write("page.html", "<!doctype html><title>Piers</title><p>Twelve piers stand there.");
    await write("draft.md", "# Piers\n\nThirteen piers stand there.\n");
    const added = await plumbline(["import", "--json", "page.html"]);
    const [result] = JSON.parse(added.out).results;
    expect(result).toMatchObject({ outcome: "article_added", version: 1 });
    const version = await plumbline(["import", "--article", "piers", "draft.md"]);
    expect(version.out).toBe(`draft.md: version 2 of ${result.article}, 0 claims anchored\n`);
    expect(await plumbline(["import", "--article", "no-such", "draft.md"])).toEqual({
      code: 1,
      out: "",
      err: "The desk has no article no-such.\n",
    });
  });

  test("annotations become claims of the article beside them, or of the one named", async () => {
    await write("bees.md", "# Bees\n\nBees are few. Honey costs 9 € now.\n\nBees are few.\n");
    const quotes = ["Honey costs 9 € now", "Bees are few.", "Wax is dear now, they say"];
    const selectors = quotes.map((exact) => [{ type: "TextQuoteSelector", exact }]);
    const rows = selectors.map((selector) => ({ user: "acct:ida@b.org", target: [{ selector }] }));
    await write("bees.json", JSON.stringify({ total: 3, rows }));
    const brought = await plumbline(["import", "--annotations", "bees.json", "bees.md"]);
    expect(brought.out.split("\n")).toEqual([
      expect.stringMatching(/^bees\.md: new article A\d+, without claims$/),
      expect.stringMatching(/^bees\.json: 1 claim added, 2 left out \(A\d+, version 1\)$/),
      "",
    ]);
    expect(brought.err.split("\n")).toEqual([
      "bees.json: “Bees are few.” may stand in several places.",
      "bees.json: “Wax is dear now, they say” is not in the text.",
      "",
    ]);
    expect(brought.code).toBe(0);
    const again = ["import", "--annotations", "bees.json", "--json"];
    const named = await plumbline([...again, "--article", "bees"]);
    expect(JSON.parse(named.out)).toMatchObject({
      results: [],
      annotations: [
        {
          outcome: "brought",
          version: 1,
          annotations: [
            { outcome: "already_there", claim: expect.stringMatching(/^A\d+-1$/), start: 22 },
            { outcome: "ambiguous", candidates: [{ start: 8 }, { start: 44 }] },
            { outcome: "not_found", claim: null },
          ],
        },
      ],
    });
    expect(await plumbline(again)).toMatchObject({
      code: 1,
      out: expect.stringContaining('"which_article"'),
    });
    await write("no.json", "{}");
    expect(await plumbline(["import", "--annotations", "no.json", "--article", "bees"])).toEqual({
      code: 1,
      out: "",
      err: "no.json: The file holds no annotations of Hypothesis or of the W3C model.\n1 of 1 files could not be imported.\n",
    });
  });

  test("export writes a file where the command was typed, or none", async () => {
    const args = ["export", "--format", "csv", "--article"];
    const written = await plumbline([...args, "one-thing", "--out", "one.csv"]);
    expect(written).toMatchObject({ code: 0, out: "" });
    expect((await read("one.csv")).toString()).toContain("article_title");
    const nowhere = await plumbline([...args, "one-thing", "--out", join(here, "no/one.csv")]);
    expect(nowhere).toEqual({ code: 1, out: "", err: `${join(here, "no")} is not there.\n` });
    const refused = await plumbline([...args, "no-such", "--out", "none.csv"]);
    const err = "The desk has no article no-such.\n";
    expect(refused).toEqual({ code: 1, out: "", err });
    expect((await readdir(here)).filter((name) => name.startsWith("none"))).toEqual([]);
  });

  test("export ends quietly when nobody reads on", async () => {
    const child = begin(["export", "--format", "json"]);
    const complaint = text(child.stderr);
    child.stdout.once("data", () => child.stdout.destroy());
    const [code] = await once(child, "close");
    expect({ code, err: await complaint }).toEqual({ code: 0, err: "" });
  });

  test("a person is added with a password from standard input, and gets a token", async () => {
    const person = ["--email", "Ada@example.org", "--name", "Ada Byron", "--role", "checker"];
    const add = ["user", "add", ...person];
    const added = await plumbline(add, "correct horse\n");
    expect(added).toMatchObject({ code: 0, err: "" });
    expect(added.out).toContain("ada@example.org is in the desk desk as checker");
    const twice = await plumbline([...add, "--password-stdin"], "correct horse\n");
    expect(twice).toMatchObject({ code: 1, out: "" });
    const asked = await plumbline(add);
    expect(asked).toMatchObject({ code: 1, err: "Standard input is empty: no password there.\n" });

    const token = ["token", "create", "--member", "ada@example.org", "--name", "ci", "--role"];
    expect((await plumbline([...token, "viewer"])).out).toMatch(/^plb_[\w-]{43}\n$/);
    expect(await plumbline([...token, "editor"])).toMatchObject({ code: 1, out: "" });
    const long = await plumbline([...token, "viewer", "--days", "400"]);
    expect(long.err).toBe("days: Give a whole number of days, 1 to 365.\n");
  });

  test("a forgotten password is replaced, and what cannot be is one sentence", async () => {
    const add = ["user", "add", "--email", "bo@example.org", "--name", "Bo", "--role", "viewer"];
    await plumbline(add, "correct horse\n");
    const renew = (email: string, input: string) => plumbline(["user", "password", email], input);
    const out = "bo@example.org has a new password and is signed out everywhere.\n";
    const done = await renew(" Bo@example.org", "battery staple\n");
    expect(done).toEqual({ code: 0, out, err: "" });
    for (const [email, input, err] of [
      ["nobody@example.org", "battery staple", "nobody@example.org has no account."],
      ["bo@example.org", "short", "password: Use at least 10 characters."],
      ["bo@example.org", "", "Standard input is empty: no password there."],
    ] as const) {
      expect(await renew(email, input)).toEqual({ code: 1, out: "", err: `${err}\n` });
    }
  });
});

const hasTerminal = spawnSync("script", ["--version"]).stdout?.includes("util-linux");

test.skipIf(!hasTerminal)("at a terminal a password is asked for twice and not shown", async () => {
  const typed = [...COMMAND, "user", "password", "bo@example.org"].join(" ");
  const child = begin(["-qec", typed, "/dev/null"], ["script"]);
  let shown = "";
  for await (const part of child.stdout.setEncoding("utf8")) {
    shown += part;
    // Both at once, as a fast typist does: between the questions too nothing is shown or lost.
    if (shown.endsWith(".org: ")) child.stdin.write("plumb bob line\r".repeat(2));
  }
  expect(shown.split(/\r?\n/)).toEqual([
    "Password for bo@example.org: ",
    "Once more: ",
    "bo@example.org has a new password and is signed out everywhere.",
    "",
  ]);
});

/** Files that a restore refuses, each with what it says. */
function brokenFrom(whole: Buffer): [reason: string, bytes: Uint8Array][] {
  const flipped = Buffer.from(whole);
  flipped[whole.length >> 1]! ^= 1;
  const newer = gunzipSync(whole).toString().replace('"migrations":[', '"migrations":["2099_new",');
  const lines = newer.split("\n").slice(0, -2);
  const body = `${lines.join("\n")}\n`;
  const trailer = JSON.stringify({ rows: lines.length - 1, sha256: sha256(body) });
  return [
    ["damaged", whole.subarray(0, whole.length >> 1)],
    ["damaged", flipped],
    ["no backup of Plumbline", gzipSync("Somebody's notes\n")],
    ["another version", gzipSync(`${body}${trailer}\n`)],
  ];
}

test.each([
  [["frobnicate"], "Unknown command 'frobnicate'."],
  [["export"], "Required option '--format <format>' not specified."],
  [["backup", "x", "--fast"], "Unknown option '--fast'."],
  [["export", "--format", "json", "--desk", "other"], "There is no desk other. There are: desk."],
])("what was mistyped is one sentence: %o", async (args, sentence) => {
  const { code, out, err } = await plumbline(args);
  expect({ code, out }).toEqual({ code: 1, out: "" });
  expect(err.trim().split("\n")).toEqual([expect.stringContaining(sentence)]);
});
