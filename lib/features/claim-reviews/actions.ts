"use server";

import { deskAction } from "@/lib/platform/action";
import { previewMarkup } from "./data";
import type { BroughtMarkup } from "./incoming";
import { importOutsideVerdict } from "./mutations";
import { type BringMarkupInput, bringMarkupSchema, importOutsideVerdictSchema } from "./schema";

async function broughtFrom({ source }: BringMarkupInput): Promise<BroughtMarkup> {
  if (source.from === "paste") return { text: source.text, address: source.address };
  if (source.from === "address") return { url: source.url };
  return { bytes: new Uint8Array(await source.file.arrayBuffer()) };
}

export const previewMarkupAction = deskAction(bringMarkupSchema, async (scope, input) =>
  previewMarkup(scope, await broughtFrom(input)),
);
export const importOutsideVerdictAction = deskAction(
  importOutsideVerdictSchema,
  importOutsideVerdict,
);
