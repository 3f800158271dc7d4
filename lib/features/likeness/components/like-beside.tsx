"use client";
import { FigureBadge } from "./figure-badge";
import { OtherClaimCard } from "./other-claim";
import { useLikeClaims } from "./use-like-claims";

/**
 * What the desk has already of a claim that is being written or proposed. Nothing is shown until
 * something is like it.
 *
 * @param address where like claims are asked for
 */
export function LikeBeside({
  desk,
  address,
  statement,
}: {
  desk: string;
  address: string;
  statement: string;
}) {
  const claims = useLikeClaims(address, statement);
  const count = claims.length === 1 ? "1 like claim" : `${claims.length} like claims`;
  return (
    <>
      <p role="status" className="sr-only">
        {claims.length > 0 && `The desk has ${count}.`}
      </p>
      {claims.length > 0 && (
        <section aria-label="Same claim elsewhere" className="rounded-md bg-well p-4">
          <h3 className="mb-3 text-sm font-semibold">The desk has {count}</h3>
          <ul className="flex flex-col gap-4">
            {claims.map((claim) => (
              <li key={claim.id}>
                <OtherClaimCard
                  desk={desk}
                  claim={claim}
                  badges={<FigureBadge figures={claim.figures} />}
                />
              </li>
            ))}
          </ul>
        </section>
      )}
    </>
  );
}
