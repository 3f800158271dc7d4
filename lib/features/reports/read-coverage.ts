import { toCodePoints } from "@/lib/core/offsets";
import type { TextRange } from "@/lib/core/language/text-range";
import type { Block } from "@/lib/features/documents/domain";
import { coverageOfText } from "@/lib/features/spotting/data";
import type { Snapshot } from "@/lib/platform/db/snapshot";
import type { WorkspaceScope } from "@/lib/platform/scope";
import type { CoverageExport } from "./export-schema";

type VersionRow = { id: string; number: number; text: string; sha256: string; blocks: Block[] };

const NEWEST_VERSION = `
  SELECT v.id, v.number, v.text, v.sha256, v.blocks FROM article_versions v
    JOIN articles a ON a.workspace_id = v.workspace_id AND a.id = v.article_id
   WHERE v.workspace_id = $1 AND a.number = $2 ORDER BY v.number DESC LIMIT 1`;

const CLAIM_PLACES = `
  SELECT a.start, a."end" FROM anchors a
    JOIN claims c ON c.workspace_id = a.workspace_id AND c.id = a.claim_id
   WHERE a.workspace_id = $1 AND a.version_id = $2 AND a.start IS NOT NULL AND c.deleted_at IS NULL`;

const DISMISSED = `
  SELECT start, "end" FROM dismissals
   WHERE workspace_id = $1 AND version_id = $2 AND removed_at IS NULL`;

/**
 * How far the newest version of an article has been looked at, by all of its claims: also by those
 * that the report leaves out.
 *
 * @param article its number
 * @returns null for an article without a text.
 */
export async function readCoverage(
  snapshot: Snapshot,
  { workspaceId }: WorkspaceScope,
  article: number,
): Promise<CoverageExport | null> {
  const [version] = await snapshot.rows<VersionRow>(NEWEST_VERSION, [workspaceId, article]);
  if (!version) return null;
  const within = [workspaceId, version.id];
  const claims = await snapshot.rows<TextRange>(CLAIM_PLACES, within);
  const dismissals = await snapshot.rows<TextRange>(DISMISSED, within);
  const { numbers, sentences } = coverageOfText(version, claims, dismissals);
  const flagged = sentences.filter((sentence) => sentence.flagged);
  const offsets = toCodePoints(
    version.text,
    flagged.flatMap(({ start, end }) => [start, end]),
  );
  return {
    version: version.number,
    ...numbers,
    flaggedSentences: flagged.map(({ start, end, signs }, index) => ({
      start: offsets[index * 2]!,
      end: offsets[index * 2 + 1]!,
      text: version.text.slice(start, end),
      signs,
    })),
  };
}
