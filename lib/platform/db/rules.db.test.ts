import { describe, expect, test } from "vitest";
import { newId } from "@/lib/core/ids";
import { testDatabase } from "../testing/test-database";
import {
  anchor,
  claim,
  type Desk,
  dismissal,
  event,
  evidence,
  note,
  outside,
  pending,
  refused,
  review,
  type Row,
  snapshot,
  source,
  version,
} from "./rules-fixture";

const db = testDatabase();
const SHA256 = "a".repeat(64);

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
async function desk(): Promise<Desk> {
  const tag = newId();
  const workspace_id = await insert("workspaces", { slug: `desk-${tag}`, name: "Desk" });
  const user_id = await insert("users", { name: "Ada", email: `${tag}@example.org` });
  const member = await insert("members", { workspace_id, user_id, role: "editor" });
  const article = { workspace_id, number: 1, slug: "a", title: "A" };
  const article_id = await insert("articles", { ...article, created_by_id: member });
  const draft = { workspace_id, article_id, number: 1, kind: "draft" };
  const text = { text: "Häuser 🏠", sha256: SHA256, length: 8 };
  const version_id = await insert("article_versions", { ...draft, ...text });
  const ten = { workspace_id, article_id, number: 1, kind: "figure", statement: "Ten." };
  const claim_id = await insert("claims", { ...ten, created_by_id: member });
  const ids = { workspace_id, user_id, member, article_id, version_id, claim_id };
  const source_id = await insert("sources", source({ ...ids, source_id: "" }));
  return { ...ids, source_id };
}

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
    ["snapshots", snapshot],
    ["evidence", evidence],
    ["dismissals", dismissal],
    ["pending_imports", pending],
    ["outside_verdicts", outside],
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
    ["UPDATE article_versions SET blocks = '[]'", version, "article_versions"],
    ["UPDATE article_versions SET remarks = '[{}]'", version, "article_versions"],
    ["DELETE FROM article_versions", version, "article_versions"],
    ["UPDATE outside_verdicts SET rating_text = 'True'", outside, "outside_verdicts"],
    ["DELETE FROM outside_verdicts", outside, "outside_verdicts"],
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

test("evidence cites an outside verdict of its own source alone", async () => {
  const d = await desk();
  const outside_verdict_id = await insert("outside_verdicts", outside(d));
  await insert("evidence", { ...evidence(d), outside_verdict_id });
  const source_id = await insert("sources", source(d));
  await expect(
    insert("evidence", { ...evidence(d), source_id, outside_verdict_id }),
  ).rejects.toMatchObject({ code: "23503" });
});

test("an outside verdict is there once for each source", async () => {
  const d = await desk();
  await insert("outside_verdicts", outside(d));
  await expect(insert("outside_verdicts", outside(d))).rejects.toMatchObject({ code: "23505" });
  await insert("outside_verdicts", {
    ...outside(d),
    source_id: await insert("sources", source(d)),
  });
});

test("a passage is dismissed once, and again after it was taken back", async () => {
  const d = await desk();
  await insert("dismissals", dismissal(d));
  await expect(insert("dismissals", dismissal(d))).rejects.toMatchObject({ code: "23505" });
  await db.pool.query("UPDATE dismissals SET removed_at = now() WHERE version_id = $1", [
    d.version_id,
  ]);
  await insert("dismissals", dismissal(d));
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
