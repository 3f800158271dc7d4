import * as annotations from "@/lib/features/annotations/operations";
import * as articles from "@/lib/features/articles/operations";
import * as claimReviews from "@/lib/features/claim-reviews/operations";
import * as claims from "@/lib/features/claims/operations";
import * as evidence from "@/lib/features/evidence/operations";
import * as likeness from "@/lib/features/likeness/operations";
import * as notes from "@/lib/features/notes/operations";
import * as reports from "@/lib/features/reports/operations";
import * as reviews from "@/lib/features/reviews/operations";
import * as snapshots from "@/lib/features/snapshots/operations";
import * as sources from "@/lib/features/sources/operations";
import * as spotting from "@/lib/features/spotting/operations";
import * as team from "@/lib/features/team/operations";
import * as triage from "@/lib/features/triage/operations";
import * as watching from "@/lib/features/watching/operations";
import type { Operation } from "@/lib/platform/api/operation";

const features = [
  annotations,
  articles,
  claimReviews,
  claims,
  evidence,
  likeness,
  notes,
  reports,
  reviews,
  snapshots,
  sources,
  spotting,
  team,
  triage,
  watching,
];

/** Every operation of the API, for its OpenAPI document; a test holds it against the routes. */
export const operations: readonly Operation[] = features.flatMap((feature) =>
  Object.values<object>(feature).filter(isOperation),
);

function isOperation(value: object): value is Operation {
  return "success" in value && "path" in value;
}
