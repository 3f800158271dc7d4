import type { Role } from "@/lib/core/actor";
import { newId } from "@/lib/core/ids";
import { codePointLength } from "@/lib/core/offsets";
import { sha256 } from "@/lib/core/sha256";
import { grantScope } from "../auth/grant-scope";
import type { Database } from "../db/database";
import type { WorkspaceScope } from "../scope";

/** A desk with one member of each role, and what each may act by. */
export type TestDesk = { workspaceId: string; slug: string } & Record<Role, WorkspaceScope>;

/** Makes a desk without articles. The slug tells several desks of one test from each other. */
export async function makeDesk(db: Database, slug = "desk"): Promise<TestDesk> {
  const workspaceId = newId();
  await db.prisma.workspace.create({ data: { id: workspaceId, slug, name: `The ${slug}` } });
  return staffDesk(db, { workspaceId, slug });
}

/** Gives a desk that is there (a seeded one) its members. */
export async function staffDesk(
  db: Database,
  { workspaceId, slug }: { workspaceId: string; slug: string },
): Promise<TestDesk> {
  const join = (role: Role) => joinDesk(db, workspaceId, role, `${slug} ${role}`);
  const owner = await join("owner");
  const editor = await join("editor");
  const checker = await join("checker");
  const viewer = await join("viewer");
  return { workspaceId, slug, owner, editor, checker, viewer };
}

/** Adds a person to a desk, and gives the scope by which they act through the pages. */
export async function joinDesk(
  db: Database,
  workspaceId: string,
  role: Role,
  name: string,
): Promise<WorkspaceScope> {
  const userId = newId();
  const memberId = newId();
  const email = `${userId}@test.invalid`;
  await db.prisma.user.create({ data: { id: userId, name, email, emailVerified: true } });
  await db.prisma.member.create({ data: { id: memberId, workspaceId, userId, role } });
  return grantScope({ db, workspaceId, actor: { memberId, role }, channel: "page" });
}

/** Puts a source onto a desk, for evidence that a test writes past the mutations. */
export async function makeSource(
  db: Database,
  { workspaceId }: { workspaceId: string },
  url = "https://example.org/",
): Promise<string> {
  const id = newId();
  const known = await db.prisma.source.upsert({
    where: { workspaceId_identity: { workspaceId, identity: url } },
    create: { id, workspaceId, identity: url, url, title: "A register", rootId: id },
    update: {},
    select: { id: true },
  });
  return known.id;
}

export type TestArticle = { articleId: string; versionId: string; slug: string; text: string };

/** Puts an article with one version onto a desk that has none. */
export async function makeArticle(
  db: Database,
  { workspaceId }: { workspaceId: string },
  text = "China filed 67 % of them. The United States filed 16 %.",
): Promise<TestArticle> {
  const articleId = newId();
  const versionId = newId();
  const slug = "article-1";
  await db.prisma.workspace.update({ where: { id: workspaceId }, data: { articleCounter: 1 } });
  await db.prisma.article.create({
    data: { id: articleId, workspaceId, number: 1, slug, title: "Article 1" },
  });
  await db.prisma.articleVersion.create({
    data: {
      id: versionId,
      workspaceId,
      articleId,
      number: 1,
      kind: "draft",
      text,
      sha256: sha256(text),
      length: codePointLength(text),
    },
  });
  return { articleId, versionId, slug, text };
}
