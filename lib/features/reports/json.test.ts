import { readFile } from "node:fs/promises";
import { Ajv2020 } from "ajv/dist/2020";
import { format, resolveConfig } from "prettier";
import { describe, expect, it } from "vitest";
import { exportJsonSchema, exportSchema } from "./export-schema";
import { writeJson } from "./json";
import {
  SAMPLE_BLOCK,
  sampleArticle,
  sampleClaim,
  sampleCoverage,
  sampleEvidence,
  sampleNote,
  sampleReport,
  sampleReview,
  textOf,
} from "./report-fixture";

const SCHEMA_FILE = "docs/export.schema.json";

const contents = [
  { article: sampleArticle({ number: 1 }), claims: [] },
  {
    article: sampleArticle({ number: 2 }),
    claims: [1, 2, 3].map((number) =>
      sampleClaim({
        ref: `A2-${number}`,
        number,
        evidence: [sampleEvidence()],
        reviews: [sampleReview()],
        linked: [{ ref: "A9-1", status: "disputed", disagrees: true }],
        notes: [sampleNote()],
        history: [
          {
            at: "2026-11-21T04:00:00.000Z",
            by: null,
            channel: "system",
            type: "claim.created",
            payload: { ref: `A2-${number}`, statement: "…" },
          },
        ],
      }),
    ),
  },
  { article: sampleArticle({ number: 3 }), claims: [] },
];

describe("JSON", () => {
  it.each([1, 2, 3, 10])("says all of it, read in batches of %i", async (size) => {
    const written = JSON.parse(await textOf(writeJson(sampleReport(contents, { size }))));
    expect(exportSchema.parse(written)).toEqual(written);
    expect(written.schemaVersion).toBe(1);
    expect(written.articles).toEqual(
      contents.map(({ article, claims }) => {
        const versions = article.versions.map((one) => ({ ...one, blocks: [SAMPLE_BLOCK] }));
        return { ...article, versions, coverage: sampleCoverage(), claims };
      }),
    );
  });

  it("says that there is nothing", async () => {
    const written = JSON.parse(await textOf(writeJson(sampleReport([]))));
    expect(written).toMatchObject({ workspace: { slug: "desk" }, articles: [] });
  });

  it("is what its published schema describes", async () => {
    const validate = new Ajv2020().compile(JSON.parse(await readFile(SCHEMA_FILE, "utf8")));
    const written = JSON.parse(await textOf(writeJson(sampleReport(contents))));
    expect(validate(written), JSON.stringify(validate.errors)).toBe(true);
    expect(validate({ ...written, schemaVersion: 2 })).toBe(false);
    expect(validate({ ...written, articles: [{ slug: "a" }] })).toBe(false);
  });

  it("has the published schema that follows from the program", async () => {
    const made = await format(JSON.stringify(exportJsonSchema()), {
      ...(await resolveConfig(SCHEMA_FILE)),
      filepath: SCHEMA_FILE,
    });
    await expect(made).toMatchFileSnapshot(`../../../${SCHEMA_FILE}`);
  });
});
