import { describe, expect, test } from "vitest";
import { newId } from "@/lib/core/ids";
import { testDatabase } from "../testing/test-database";

const db = testDatabase();
const SHA256 = "a".repeat(64);

type Row = Record<string, unknown>;

/** Inserts a row as plain SQL, past every check of the program's own. */
async function insert(table: string, row: Row): Promise<string> {
  const full: Row = { id: newId(), ...row };
  const names = Object.keys(full).map((name) => `"${name}"`);
  const places = names.map((_, index) => `$${index + 1}`);
  const sql = `INSERT INTO ${table} (${names.join(", ")}) VALUES (${places.join(", ")})`;
  await db.pool.query(sql, Object.values(full));
  return String(full.id);
}

/** A desk with one of everything. */
async function desk() {
  const tag = newId();
  const workspace_id = await insert("workspaces", { slug: `desk-${tag}`, name: "Desk" });
  const user_id = await insert("users", { name: "Ada", email: `${tag}@example.org` });
  const member = await insert("members", { workspace_id, user_id, role: "editor" });
  const article = { workspace_id, number: 1, slug: "a", title: "A" };
  const article_id = await insert("articles", { ...article, created_by_id: member });
  const version = { workspace_id, article_id, number: 1, kind: "draft" };
  const text = { text: "Häuser 🏠", sha256: SHA256, length: 8 };
  const version_id = await insert("article_versions", { ...version, ...text });
  const claim = { workspace_id, article_id, number: 1, kind: "figure", statement: "Ten." };
  const claim_id = await insert("claims", { ...claim, created_by_id: member });
  return { workspace_id, user_id, member, article_id, version_id, claim_id };
}

/** The row that each constraint refuses, next to the desk's own rows. */
const refused: [constraint: string, table: string, row: (d: Desk) => Row][] = [
  ["workspaces_slug_form", "workspaces", () => ({ slug: "No Slug", name: "x" })],
  [
    "workspaces_evidence_minimum_range",
    "workspaces",
    () => ({ slug: "s", name: "x", evidence_minimum: 6 }),
  ],
  ["users_email_lower_case", "users", () => ({ name: "x", email: "Ada@example.org" })],
  ["setup_tokens_token_hash_is_sha256", "setup_tokens", () => ({ token_hash: "plain" })],
  [
    "invitations_accepted_by_someone",
    "invitations",
    (d) => ({ ...invitation(d), accepted_at: new Date() }),
  ],
  ["api_tokens_name_length", "api_tokens", (d) => ({ ...token(d), name: " " })],
  ["articles_number_range", "articles", (d) => ({ ...article(d), number: 0 })],
  ["articles_slug_form", "articles", (d) => ({ ...article(d), slug: "-" })],
  ["articles_title_length", "articles", (d) => ({ ...article(d), title: "x".repeat(501) })],
  [
    "article_versions_sha256_form",
    "article_versions",
    (d) => ({ ...version(d), sha256: "A".repeat(64) }),
  ],
  [
    "article_versions_length_of_text",
    "article_versions",
    (d) => ({ ...version(d), text: "🏠", length: 2 }),
  ],
  ["expected_versions_length_range", "expected_versions", (d) => ({ ...expected(d), length: -1 })],
  ["claims_statement_length", "claims", (d) => ({ ...claim(d), statement: "  " })],
  ["claims_statement_length", "claims", (d) => ({ ...claim(d), statement: "x".repeat(2001) })],
  ["claims_revision_range", "claims", (d) => ({ ...claim(d), revision: 1, content_revision: 2 })],
  ["claims_not_merged_into_itself", "claims", (d) => itself(claim(d), "merged_into_id")],
  ["claims_not_split_from_itself", "claims", (d) => itself(claim(d), "split_from_id")],
  ["figures_unit_length", "figures", (d) => ({ ...figure(d), unit: "x".repeat(81) })],
  ["figures_position_range", "figures", (d) => ({ ...figure(d), position: -1 })],
  ["anchors_place_unless_orphan", "anchors", (d) => ({ ...anchor(d), state: "orphan" })],
  ["anchors_place_unless_orphan", "anchors", (d) => ({ ...anchor(d), start: null, end: null })],
  ["anchors_span", "anchors", (d) => ({ ...anchor(d), end: 2 })],
  ["evidence_url_form", "evidence", (d) => ({ ...evidence(d), url: "javascript:alert(1)" })],
  ["evidence_archived_url_form", "evidence", (d) => ({ ...evidence(d), archived_url: "ftp://x" })],
  [
    "evidence_url_form",
    "evidence",
    (d) => ({ ...evidence(d), url: `https://x/${"x".repeat(2048)}` }),
  ],
  ["reviews_reasons_length", "reviews", (d) => ({ ...review(d), reasons: "x".repeat(10_001) })],
  ["notes_body_length", "notes", (d) => ({ ...note(d), body: "" })],
];

type Desk = Awaited<ReturnType<typeof desk>>;
const own = ({ workspace_id, claim_id }: Desk) => ({ workspace_id, claim_id });
const invitation = (d: Desk) => ({
  workspace_id: d.workspace_id,
  token_hash: SHA256,
  role: "viewer",
  created_by_id: d.member,
  expires_at: new Date(),
});
const token = (d: Desk) => ({
  workspace_id: d.workspace_id,
  member_id: d.member,
  role: "viewer",
  token_hash: SHA256,
  hint: "pl_",
  expires_at: new Date(),
});
const article = (d: Desk) => ({ workspace_id: d.workspace_id, number: 2, slug: "b", title: "B" });
const version = (d: Desk) => ({
  workspace_id: d.workspace_id,
  article_id: d.article_id,
  number: 2,
  kind: "draft",
  text: "",
  sha256: "b".repeat(64),
  length: 0,
});
const expected = (d: Desk) => ({
  workspace_id: d.workspace_id,
  article_id: d.article_id,
  kind: "original",
  sha256: SHA256,
});
const claim = (d: Desk) => ({
  workspace_id: d.workspace_id,
  article_id: d.article_id,
  number: 2,
  kind: "figure",
  statement: "Eleven.",
});
const itself = (row: Row, column: string) => {
  const id = newId();
  return { ...row, id, [column]: id };
};
const figure = (d: Desk) => ({
  ...own(d),
  position: 0,
  unit: "%",
  qualifier: "about",
  measures: "x",
});
const anchor = (d: Desk) => ({
  ...own(d),
  version_id: d.version_id,
  start: 2,
  end: 3,
  exact: "x",
  prefix: "",
  suffix: "",
  state: "exact",
});
const evidence = (d: Desk) => ({
  ...own(d),
  url: "https://example.org",
  title: "x",
  stance: "supports",
  source_type: "primary",
});
const review = (d: Desk) => ({
  ...own(d),
  reviewer_id: d.member,
  verdict: "verified",
  reasons: "",
  claim_revision: 1,
  statement: "Ten.",
  figures: "[]",
});
const note = (d: Desk) => ({ ...own(d), body: "Hm." });
const event = (d: Desk) => ({
  workspace_id: d.workspace_id,
  actor_id: d.member,
  channel: "page",
  type: "claim.created",
  payload: "{}",
});

describe("a row that breaks a rule is refused", () => {
  test.each(refused)("%s", async (constraint, table, row) => {
    const d = await desk();
    await expect(insert(table, row(d))).rejects.toMatchObject({ constraint });
  });
});

describe("rows of two workspaces cannot be tied together", () => {
  test.each([
    ["claims", claim],
    ["anchors", anchor],
    ["evidence", evidence],
    ["reviews", review],
    ["notes", note],
    ["audit_events", event],
  ])("%s", async (table, row) => {
    const [here, elsewhere] = [await desk(), await desk()];
    await expect(
      insert(table, { ...row(elsewhere), workspace_id: here.workspace_id }),
    ).rejects.toMatchObject({ code: "23503" });
  });
});

describe("what was written stays", () => {
  test.each([
    ["UPDATE audit_events SET type = 'x'", event, "audit_events"],
    ["DELETE FROM audit_events", event, "audit_events"],
    ["TRUNCATE audit_events", event, "audit_events"],
    ["UPDATE reviews SET reasons = 'x'", review, "reviews"],
    ["DELETE FROM reviews", review, "reviews"],
    ["UPDATE article_versions SET text = 'x', length = 1", version, "article_versions"],
    ["DELETE FROM article_versions", version, "article_versions"],
  ])("%s is refused", async (sql, row, table) => {
    await insert(table, row(await desk()));
    await expect(db.pool.query(sql)).rejects.toMatchObject({ code: "23001" });
  });

  test("a whole workspace goes when a restore says so, and leaves the others", async () => {
    const [d, other] = [await desk(), await desk()];
    for (const each of [d, other]) {
      await insert("reviews", review(each));
      await insert("audit_events", event(each));
    }
    await db.prisma.$transaction(async (tx) => {
      await tx.$executeRaw`SELECT set_config('plumbline.restore', 'on', true)`;
      const where = { workspaceId: d.workspace_id };
      await tx.auditEvent.deleteMany({ where });
      await tx.claim.deleteMany({ where });
      await tx.article.deleteMany({ where });
      await tx.workspace.delete({ where: { id: d.workspace_id } });
    });
    expect(await db.prisma.review.count({ where: { workspaceId: d.workspace_id } })).toBe(0);
    expect(await db.prisma.review.count({ where: { workspaceId: other.workspace_id } })).toBe(1);
    await expect(db.pool.query("DELETE FROM audit_events")).rejects.toMatchObject({
      code: "23001",
    });
  });
});

describe("full-text search", () => {
  const ranked = `SELECT number FROM claims WHERE workspace_id = $1
    AND search @@ websearch_to_tsquery('english', $2) ORDER BY ts_rank(search, websearch_to_tsquery('english', $2)) DESC`;

  test("finds the words of the statement before the speaker's, in every form", async () => {
    const d = await desk();
    await insert("claims", {
      ...claim(d),
      number: 2,
      statement: "Ten firms.",
      speaker: "A. Patent",
    });
    await insert("claims", { ...claim(d), number: 3, statement: "Firms filed patents." });
    const { rows } = await db.pool.query(ranked, [d.workspace_id, "patent"]);
    expect(rows).toEqual([{ number: 3 }, { number: 2 }]);
  });

  test("follows a change of the statement", async () => {
    const d = await desk();
    await db.pool.query("UPDATE claims SET statement = 'Base stations.' WHERE id = $1", [
      d.claim_id,
    ]);
    const { rows } = await db.pool.query(ranked, [d.workspace_id, "station"]);
    expect(rows).toEqual([{ number: 1 }]);
  });
});
