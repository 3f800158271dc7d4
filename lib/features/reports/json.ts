import { SCHEMA_VERSION } from "./export-schema";
import { type Report, type ReportArticle, sections } from "./report";

/** Writes a report as JSON, in the shape of {@link exportSchema}: one line for each claim. */
export async function* writeJson(report: Report): AsyncGenerator<string> {
  const { workspace, choice, asOf } = report.head;
  const head = JSON.stringify({ schemaVersion: SCHEMA_VERSION, workspace, asOf, choice });
  yield `${head.slice(0, -1)},"articles":[`;
  let isFirstArticle = true;
  for await (const { article, claims, opens, closes } of sections(report)) {
    const opening = opens ? await articleOpening(report, article) : "";
    const before = opens ? `${isFirstArticle ? "" : ","}\n${opening}` : "";
    const rows = claims.map((claim) => JSON.stringify(claim)).join(",\n");
    const between = claims.length > 0 ? (opens ? "\n" : ",\n") : "";
    yield `${before}${between}${rows}${closes ? "\n]}" : ""}`;
    isFirstArticle = false;
  }
  yield "\n]}\n";
}

async function articleOpening(report: Report, reported: ReportArticle): Promise<string> {
  const { counts: _, ...article } = reported;
  const blocks = await report.blocks(reported);
  const versions = article.versions.map((version) => ({
    ...version,
    blocks: blocks.get(version.number) ?? [],
  }));
  const coverage = await report.coverage(reported);
  return `${JSON.stringify({ ...article, versions, coverage }).slice(0, -1)},"claims":[`;
}
