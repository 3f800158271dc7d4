import { type Block, inCodePoints } from "@/lib/features/documents/domain";
import type { Snapshot } from "@/lib/platform/db/snapshot";
import type { WorkspaceScope } from "@/lib/platform/scope";
import type { BlockExport } from "./export-schema";

type Row = { number: number; text: string; blocks: Block[] };

/** A text is read for its offsets alone, and only where it has blocks; then one after the other. */
const NUMBERS = `
  SELECT v.id FROM article_versions v
    JOIN articles a ON a.workspace_id = v.workspace_id AND a.id = v.article_id
   WHERE v.workspace_id = $1 AND a.number = $2 AND jsonb_array_length(v.blocks) > 0
   ORDER BY v.number`;

const BLOCKS = `
  SELECT number, text, blocks FROM article_versions WHERE workspace_id = $1 AND id = $2`;

/** The blocks of an article's versions, in code points, by the version's number. */
export async function readBlocks(
  snapshot: Snapshot,
  scope: WorkspaceScope,
  articleNumber: number,
): Promise<ReadonlyMap<number, BlockExport[]>> {
  const { workspaceId } = scope;
  const found = new Map<number, BlockExport[]>();
  for (const { id } of await snapshot.rows<{ id: string }>(NUMBERS, [workspaceId, articleNumber])) {
    const [row] = await snapshot.rows<Row>(BLOCKS, [workspaceId, id]);
    if (row) found.set(row.number, inCodePoints(row.text, row.blocks).map(blockExport));
  }
  return found;
}

/** Its fields in one order, whatever that of the database's JSON is. */
function blockExport({ role, level, start, end, page }: Block): BlockExport {
  return { role, level, start, end, page };
}
