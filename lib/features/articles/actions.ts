"use server";

import { deskAction } from "@/lib/platform/action";
import type { Brought } from "./incoming";
import { archiveArticle, editArticle, restoreArticle } from "./mutations";
import {
  dropPending,
  importPendingArticle,
  importPendingVersion,
  keepPending,
} from "./pending-imports";
import {
  articleIdSchema,
  editArticleSchema,
  importArticleSchema,
  importVersionSchema,
  pendingIdSchema,
  readSourceSchema,
  type SourceInput,
} from "./schema";

async function broughtFrom(source: SourceInput): Promise<Brought> {
  if (source.from === "paste") return { source: { text: source.text }, sourceFile: null };
  if (source.from === "address") return { source: { url: source.url }, sourceFile: null };
  const bytes = new Uint8Array(await source.file.arrayBuffer());
  return { source: { bytes }, sourceFile: source.file.name };
}

export const readSourceAction = deskAction(readSourceSchema, async (scope, input) =>
  keepPending(scope, { ...(await broughtFrom(input.source)), articleId: input.articleId }),
);

export const importArticleAction = deskAction(importArticleSchema, importPendingArticle);
export const importVersionAction = deskAction(importVersionSchema, importPendingVersion);
export const dropPendingAction = deskAction(pendingIdSchema, dropPending);
export const editArticleAction = deskAction(editArticleSchema, editArticle);
export const archiveArticleAction = deskAction(articleIdSchema, archiveArticle);
export const restoreArticleAction = deskAction(articleIdSchema, restoreArticle);
