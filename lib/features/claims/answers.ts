import { AppError } from "@/lib/core/errors";
import { isId } from "@/lib/core/ids";
import { fail, ok, type Result } from "@/lib/core/result";
import type { Answer } from "@/lib/platform/api/route";
import type { WorkspaceScope } from "@/lib/platform/scope";
import { findClaimId, getClaim } from "./data";
import { inCodePoints } from "./positions";
import type { StaleError } from "./record";
import type { ClaimView } from "./schema";

type Failure = { code: string; message: string };

/**
 * The id of the claim that a path names by id or by reference: enough for a write, which reads the
 * claim itself. Throws `not_found` for a reference that names none.
 */
export async function claimIdInPath(scope: WorkspaceScope, idOrRef: string): Promise<string> {
  const id = isId(idOrRef) ? idOrRef : await findClaimId(scope, idOrRef);
  if (id === null) throw new AppError("not_found");
  return id;
}

/** The claim that a path names by id or by reference. Throws `not_found`, for a deleted one too. */
export async function claimInPath(scope: WorkspaceScope, idOrRef: string): Promise<ClaimView> {
  const claim = await getClaim(scope, await claimIdInPath(scope, idOrRef));
  if (claim.deletedAt !== null) throw new AppError("not_found");
  return claim;
}

/** A claim as the API answers it: offsets in code points, the revision as entity tag. */
export async function claimAnswer(
  scope: WorkspaceScope,
  claim: ClaimView,
): Promise<Answer<ClaimView>> {
  const [value = claim] = await inCodePoints(scope, [claim]);
  return { value, headers: revisionHeaders(claim) };
}

/** The outcome of a write on a claim as the API answers it. */
export async function claimResult<E extends Failure>(
  scope: WorkspaceScope,
  result: Result<ClaimView, E | StaleError>,
): Promise<Result<Answer<ClaimView>, E | StaleError>> {
  return result.ok ? ok(await claimAnswer(scope, result.value)) : claimFailure(scope, result.error);
}

/** A refusal as the API answers it: the claim as it is now, if it comes along, in code points. */
export async function claimFailure<E extends Failure>(
  scope: WorkspaceScope,
  error: E | StaleError,
): Promise<{ ok: false; error: E | StaleError }> {
  if (!isStale(error)) return fail(error);
  const [current = error.current] = await inCodePoints(scope, [error.current]);
  return fail({ ...error, current });
}

function isStale(error: Failure): error is StaleError {
  return error.code === "stale";
}

/** The entity tag that the next change has to name in If-Match. */
export function revisionHeaders(record: { revision: number }): Record<string, string> {
  return { ETag: `"${record.revision}"` };
}
