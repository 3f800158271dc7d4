import { existsSync } from "node:fs";
import { readFile } from "node:fs/promises";
import path from "node:path";
import process from "node:process";
import { describe, expect, test } from "vitest";
import { importText } from "@/lib/features/articles/importing";
import { staffDesk } from "@/lib/platform/testing/test-desk";
import { testDatabase } from "@/lib/platform/testing/test-database";
import { readCorpus } from "./read-corpus";
import { seedDatabase } from "./seed";

const FOLDER = path.resolve(process.env.ORIGINALS_DIR ?? "../shared/articles");
const title = existsSync(FOLDER)
  ? "importing the printed originals"
  : `importing the printed originals (left out: there is no folder ${FOLDER})`;

const db = testDatabase();

describe.skipIf(!existsSync(FOLDER))(title, () => {
  test("each becomes the second version of its article, with every claim in its place", async () => {
    await seedDatabase(db);
    const { id } = await db.prisma.workspace.findFirstOrThrow();
    const { editor } = await staffDesk(db, { workspaceId: id, slug: "desk" });
    for (const { number, original, claims } of await readCorpus()) {
      const bytes = await readFile(path.join(FOLDER, original.file));
      const added = await importText(editor, { source: { bytes }, sourceFile: original.file });
      expect(added).toMatchObject({
        ok: true,
        value: {
          outcome: "version_added",
          article: { number },
          version: { number: 2, kind: "original", anchored: claims.length, orphaned: 0 },
        },
      });
    }
    const anchors = await db.prisma.anchor.findMany({
      where: { version: { number: 2 } },
      include: { version: { select: { text: true } } },
    });
    for (const { start, end, exact, version } of anchors) {
      expect(version.text.slice(start!, end!)).toBe(exact);
    }
  });
});
