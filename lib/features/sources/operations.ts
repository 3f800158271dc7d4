import { z } from "zod";
import { changeShape } from "@/lib/core/change-shape";
import { operation } from "@/lib/platform/api/operation";
import { sourceQuerySchema } from "./query";
import {
  deriveSourceSchema,
  sourceContentSchema,
  sourceRowSchema,
  sourceViewSchema,
} from "./schema";

const tag = "sources";
const params = z.object({ source: z.uuid() });
const answer = {
  status: 200,
  description: "The source; its revision is also the ETag.",
  schema: sourceViewSchema,
} as const;

export const listSourcesOperation = operation({
  id: "listSources",
  method: "GET",
  path: "/sources",
  tag,
  summary: "Search the desk's sources, those changed last first, a page at a time",
  role: "viewer",
  query: sourceQuerySchema,
  success: {
    status: 200,
    description:
      "One page; `next` and `previous` are the cursors of the pages beside it, null at the ends.",
    schema: z.object({
      sources: z.array(sourceRowSchema),
      next: z.string().nullable(),
      previous: z.string().nullable(),
    }),
  },
});

export const getSourceOperation = operation({
  id: "getSource",
  method: "GET",
  path: "/sources/{source}",
  tag,
  summary: "Read one source",
  role: "viewer",
  params,
  success: answer,
});

export const editSourceOperation = operation({
  id: "editSource",
  method: "PATCH",
  path: "/sources/{source}",
  tag,
  summary: "Change what the desk knows of a source",
  role: "checker",
  params,
  body: changeShape(sourceContentSchema),
  ifMatch: true,
  success: answer,
});

export const deriveSourceOperation = operation({
  id: "deriveSource",
  method: "PUT",
  path: "/sources/{source}/derives-from",
  tag,
  summary: "Say that a source only repeats another, or that it repeats none",
  role: "checker",
  params,
  body: deriveSourceSchema.pick({ from: true }),
  ifMatch: true,
  success: answer,
  problems: ["source_unknown", "derives_in_circle"],
});
