import { describe, expect, it } from "vitest";
import { Spool } from "./spool";

async function readAll(spool: Spool): Promise<string> {
  const chunks: Uint8Array[] = [];
  for (let chunk = await spool.next(); chunk !== null; chunk = await spool.next()) {
    chunks.push(chunk);
  }
  return Buffer.concat(chunks).toString("utf8");
}

async function* texts(...all: string[]): AsyncGenerator<string> {
  for (const text of all) yield text;
}

async function* breaking(): AsyncGenerator<string> {
  yield "so far";
  throw new Error("broken");
}

describe("spool", () => {
  it.each([[[]], [["a"]], [["żółw", "", "🚀"]], [["x".repeat(3_000_000), "y"]]])(
    "gives out what went in",
    async (parts) => {
      expect(await readAll(await Spool.open(texts(...parts)))).toBe(parts.join(""));
    },
  );

  it("lets the source finish though nobody reads", async () => {
    const spool = await new Promise<Spool>((resolve, reject) => {
      let opened: Promise<Spool>;
      async function* source() {
        yield "a";
        yield "b".repeat(1_000_000);
        opened.then(resolve, reject);
      }
      opened = Spool.open(source());
    });
    expect(await readAll(spool)).toHaveLength(1_000_001);
  });

  it("stops the source when it is closed", async () => {
    let stopped = false;
    async function* endless() {
      try {
        for (;;) yield "more";
      } finally {
        stopped = true;
      }
    }
    const spool = await Spool.open(endless());
    await spool.next();
    await spool.close();
    await spool.close();
    expect(stopped).toBe(true);
    expect(await spool.next()).toBe(null);
  });

  it("passes on how the source broke, after what it gave", async () => {
    const spool = await Spool.open(breaking());
    expect(Buffer.from((await spool.next())!).toString()).toBe("so far");
    await expect(spool.next()).rejects.toThrow("broken");
  });
});
