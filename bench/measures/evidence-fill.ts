import type { Setting } from "./setting";

const SOURCES = 100_000;
const PIECES_A_CLAIM = 3;

/** Puts 100,000 sources on a desk, and three pieces of evidence that cite them on every claim. */
export async function fillEvidence({ pool, database }: Setting): Promise<void> {
  const { workspaceId } = database.desk;
  await pool.query(
    `WITH made AS MATERIALIZED (
       SELECT gen_random_uuid() AS id, number FROM generate_series(1, $2::int) AS number)
     INSERT INTO sources (id, workspace_id, identity, url, title, root_id)
     SELECT id, $1, address, address, 'Source ' || number, id
       FROM made, LATERAL (SELECT 'https://example.org/source/' || number) AS at(address)`,
    [workspaceId, SOURCES],
  );
  await pool.query(
    `WITH cited AS (
       SELECT id, url, row_number() OVER (ORDER BY id) AS place FROM sources
        WHERE workspace_id = $1 AND url LIKE 'https://example.org/source/%'),
     cites AS (
       SELECT c.id, 1 + (row_number() OVER (ORDER BY c.id, piece) * 7919) % $2::int AS place
         FROM claims c, generate_series(1, $3::int) AS piece WHERE c.workspace_id = $1)
     INSERT INTO evidence (id, workspace_id, claim_id, source_id, url, title, stance, source_type)
     SELECT gen_random_uuid(), $1, cites.id, cited.id, cited.url, 'A table', 'supports', 'primary'
       FROM cites JOIN cited ON cited.place = cites.place`,
    [workspaceId, SOURCES, PIECES_A_CLAIM],
  );
  await pool.query("VACUUM ANALYZE");
}
