import * as claims from "@/lib/features/claims/operations";
import * as evidence from "@/lib/features/evidence/operations";
import * as notes from "@/lib/features/notes/operations";
import * as reviews from "@/lib/features/reviews/operations";
import type { Operation } from "@/lib/platform/api/operation";

/** Every operation of the API, for its OpenAPI document; a test holds it against the routes. */
export const operations: readonly Operation[] = [claims, evidence, reviews, notes].flatMap(
  (feature) => Object.values(feature).filter(isOperation),
);

function isOperation(value: object): value is Operation {
  return "success" in value && "path" in value;
}
