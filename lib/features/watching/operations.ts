import { z } from "zod";
import { operation } from "@/lib/platform/api/operation";
import { linkViewSchema } from "./schema";
import { troubleQuerySchema, troubleSchema } from "./troubles";

const tag = "sources";
const params = z.object({ source: z.uuid() });

export const getLinkOperation = operation({
  id: "getLink",
  method: "GET",
  path: "/sources/{source}/link",
  tag,
  summary: "What is known of a source's link",
  role: "viewer",
  params,
  success: { status: 200, description: "As it was seen last.", schema: linkViewSchema },
});

export const askForLookOperation = operation({
  id: "askForLook",
  method: "POST",
  path: "/sources/{source}/link",
  tag,
  summary: "Have a source's link looked at as soon as it can be, at most once a minute",
  role: "checker",
  params,
  success: { status: 200, description: "As it was seen last.", schema: linkViewSchema },
});

export const listTroublesOperation = operation({
  id: "listTroubles",
  method: "GET",
  path: "/links/troubles",
  tag,
  summary: "The links that something is wrong with, since the last report or ever",
  role: "viewer",
  query: troubleQuerySchema,
  success: {
    status: 200,
    description: "One page; `next` is the cursor of the one behind it, null at the end.",
    schema: z.object({
      troubles: z.array(troubleSchema),
      next: z.string().nullable(),
      since: z.string().nullable(),
    }),
  },
});
