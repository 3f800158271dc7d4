"use server";

import { deskAction } from "@/lib/platform/action";
import { addVersion, importText, type TextInput } from "./importing";
import { archiveArticle, editArticle, restoreArticle } from "./mutations";
import {
  addArticleSchema,
  addVersionSchema,
  articleIdSchema,
  editArticleSchema,
  type TextSource,
} from "./schema";

async function textInput(source: TextSource): Promise<TextInput> {
  if (source.from === "paste") return { source: { text: source.text }, sourceFile: null };
  const bytes = new Uint8Array(await source.file.arrayBuffer());
  return { source: { bytes }, sourceFile: source.file.name };
}

export const addArticleAction = deskAction(addArticleSchema, async (scope, input) =>
  importText(scope, { ...(await textInput(input.source)), details: input.details }),
);

export const addVersionAction = deskAction(addVersionSchema, async (scope, input) =>
  addVersion(scope, { ...(await textInput(input.source)), articleId: input.articleId }),
);

export const editArticleAction = deskAction(editArticleSchema, editArticle);
export const archiveArticleAction = deskAction(articleIdSchema, archiveArticle);
export const restoreArticleAction = deskAction(articleIdSchema, restoreArticle);
