import { z } from "zod";
import { changeShape } from "@/lib/core/change-shape";
import { prose } from "@/lib/core/text-fields";
import { operation } from "@/lib/platform/api/operation";
import { claimRowSchema } from "./claim-row";
import { claimFacetsSchema } from "./facet-schema";
import { claimQuerySchema } from "./query";
import { claimContentSchema, claimViewSchema, rangeSchema } from "./schema";

const tag = "claims";

/** A claim by its id or its reference, such as A2-14. */
export const claimParams = z.object({
  claim: z.union([z.uuid(), z.string().regex(/^A\d{1,6}-\d{1,6}$/i)]),
});

const claimAnswer = {
  status: 200,
  description: "The claim; its revision is also the ETag. Offsets are Unicode code points.",
  schema: claimViewSchema,
} as const;

export const listClaimsOperation = operation({
  id: "listClaims",
  method: "GET",
  path: "/claims",
  tag,
  summary: "Search, filter and sort the desk's claims, a page at a time",
  role: "viewer",
  query: claimQuerySchema,
  success: {
    status: 200,
    description:
      "One page; `next` and `previous` are the cursors of the pages beside it, null at the ends.",
    schema: z.object({
      claims: z.array(claimRowSchema),
      next: z.string().nullable(),
      previous: z.string().nullable(),
    }),
  },
});

export const claimFacetsOperation = operation({
  id: "claimFacets",
  method: "GET",
  path: "/claims/facets",
  tag,
  summary: "Count what the claims of a search could be narrowed down to",
  role: "viewer",
  query: claimQuerySchema,
  success: {
    status: 200,
    description:
      "How many claims are found, and for each facet its values, counted with all filters but its own.",
    schema: claimFacetsSchema,
  },
});

export const createClaimOperation = operation({
  id: "createClaim",
  method: "POST",
  path: "/claims",
  tag,
  summary: "Make a claim where a range (code points) of a version stands",
  role: "checker",
  body: z.object({
    articleId: z.uuid(),
    versionId: z.uuid(),
    range: rangeSchema,
    content: claimContentSchema,
  }),
  success: { ...claimAnswer, status: 201 },
  problems: ["range_outside_text", "not_found"],
});

export const getClaimOperation = operation({
  id: "getClaim",
  method: "GET",
  path: "/claims/{claim}",
  tag,
  summary: "Read one claim",
  role: "viewer",
  params: claimParams,
  success: claimAnswer,
});

export const editClaimOperation = operation({
  id: "editClaim",
  method: "PATCH",
  path: "/claims/{claim}",
  tag,
  summary: "Change what a claim says",
  role: "checker",
  params: claimParams,
  body: changeShape(claimContentSchema),
  ifMatch: true,
  success: claimAnswer,
});

export const deleteClaimOperation = operation({
  id: "deleteClaim",
  method: "DELETE",
  path: "/claims/{claim}",
  tag,
  summary: "Take a claim off the desk",
  role: "checker",
  params: claimParams,
  ifMatch: true,
  success: { status: 204, description: "The claim is off the desk; restore brings it back." },
});

export const restoreClaimOperation = operation({
  id: "restoreClaim",
  method: "POST",
  path: "/claims/{claim}/restore",
  tag,
  summary: "Bring a deleted or merged claim back",
  role: "checker",
  params: claimParams,
  success: claimAnswer,
});

export const assignClaimOperation = operation({
  id: "assignClaim",
  method: "PUT",
  path: "/claims/{claim}/assignee",
  tag,
  summary: "Give a claim to a member, or to nobody",
  role: "checker",
  params: claimParams,
  body: z.object({ memberId: z.uuid().nullable() }),
  ifMatch: true,
  success: claimAnswer,
  problems: ["assignee_unknown"],
});

export const changeStatusOperation = operation({
  id: "changeClaimStatus",
  method: "PUT",
  path: "/claims/{claim}/status",
  tag,
  summary: "Take a claim into review, put it back, or reopen it with a reason",
  role: "checker",
  params: claimParams,
  body: z.object({
    status: z.enum(["unreviewed", "in_review"]),
    reason: prose(10_000).default(""),
  }),
  ifMatch: true,
  success: claimAnswer,
  problems: ["refused_transition", "reasons_missing", "role_too_low"],
});
