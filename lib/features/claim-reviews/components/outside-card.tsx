"use client";
import dynamic from "next/dynamic";
import { useState } from "react";
import { STANCE_LOOK } from "@/lib/features/claims/status-look";
import { STANCE_WORDS } from "@/lib/features/claims/words";
import { Badge } from "@/lib/ui/badge";
import { Button } from "@/lib/ui/button";
import { Disclosure } from "@/lib/ui/disclosure";
import { OuterLink } from "@/lib/ui/outer-link";
import { RefusalAlert } from "@/lib/ui/refusal-alert";
import { SkeletonText } from "@/lib/ui/skeleton";
import { useSave } from "@/lib/ui/use-save";
import { importOutsideVerdictAction } from "../actions";
import type { ChoosableClaim } from "../choosable-claim";
import type { OutsideVerdictView } from "../schema";

const UseAsEvidence = dynamic(
  () => import("./use-as-evidence").then((module) => module.UseAsEvidence),
  { loading: () => <SkeletonText lines={4} /> },
);

type Input = Parameters<typeof importOutsideVerdictAction>[1];
type Stored = Pick<OutsideVerdictView, "id" | "claims">;

/** One outside verdict: whose it is, what it says of what, and what the desk made of it. */
export function OutsideCard({
  desk,
  claim,
  outside,
  mayImport,
}: {
  desk: string;
  claim: ChoosableClaim | null;
  outside: OutsideVerdictView;
  mayImport: boolean;
}) {
  const [stored, setStored] = useState<Stored>({ id: outside.id, claims: outside.claims });
  const [isChoosing, setChoosing] = useState(false);
  const { pending, refusal, save } = useSave((input: Input) =>
    importOutsideVerdictAction(desk, input),
  );
  const { verdict, words } = outside;

  async function take(chosen: ChoosableClaim | null, stance: Stored["claims"][number]["stance"]) {
    const use = chosen && { claimId: chosen.id, stance };
    const result = await save({ verdict, use });
    if (!result?.ok) return;
    const { outsideVerdictId, evidence } = result.value;
    const added =
      chosen && evidence ? [{ id: chosen.id, ref: chosen.ref, stance: evidence.stance }] : [];
    const others = stored.claims.filter(({ id }) => id !== chosen?.id);
    setStored({ id: outsideVerdictId, claims: [...others, ...added] });
    setChoosing(false);
  }

  return (
    <article aria-label={verdict.claim} tabIndex={-1} className="flex flex-col gap-3 outline-none">
      <p className="font-medium break-words">
        <bdi>{words}</bdi>
      </p>
      <blockquote dir="auto" className="border-l-2 border-rule-strong pl-3 font-serif break-words">
        {verdict.claim}
      </blockquote>
      <VerdictFacts outside={outside} />
      <StoredLine stored={stored} />
      {mayImport && isChoosing && (
        <UseAsEvidence
          desk={desk}
          claim={claim}
          outside={outside}
          pending={pending}
          refusal={refusal}
          onUse={(chosen, stance) => void take(chosen, stance)}
          onClose={() => setChoosing(false)}
        />
      )}
      {mayImport && !isChoosing && (
        <>
          <RefusalAlert refusal={refusal} />
          <div className="flex flex-wrap gap-2">
            <Button onClick={() => setChoosing(true)}>Use as evidence…</Button>
            {stored.id === null && (
              <Button variant="quiet" pending={pending} onClick={() => void take(null, "context")}>
                Keep as a source only
              </Button>
            )}
          </div>
        </>
      )}
    </article>
  );
}

function VerdictFacts({ outside: { verdict } }: { outside: OutsideVerdictView }) {
  const { claimant, appearances, url, title, rating } = verdict;
  return (
    <div className="flex flex-col gap-1 text-sm text-ink-soft">
      <ul className="flex flex-wrap gap-x-4 gap-y-0.5">
        {claimant && (
          <li className="min-w-0 break-words">
            Said by <bdi>{claimant}</bdi>
          </li>
        )}
        {url && (
          <li className="min-w-0 break-words">
            <OuterLink href={url} isMarked>
              <bdi>{title ?? new URL(url).host}</bdi>
            </OuterLink>
          </li>
        )}
        {appearances.slice(0, 3).map((appearance, index) => (
          <li key={index} className="min-w-0 break-words">
            Appeared in{" "}
            <OuterLink href={appearance.url}>
              <bdi>{appearance.title ?? appearance.publisher ?? hostOf(appearance.url)}</bdi>
            </OuterLink>
          </li>
        ))}
      </ul>
      {rating.explanation && (
        <Disclosure summary="Their reasons">
          <p dir="auto" className="break-words whitespace-pre-wrap">
            {rating.explanation}
          </p>
        </Disclosure>
      )}
    </div>
  );
}

function hostOf(url: string | null): string {
  return url === null ? "an unnamed work" : new URL(url).host;
}

function StoredLine({ stored }: { stored: Stored }) {
  if (stored.id === null) return null;
  return (
    <p role="status" className="flex flex-wrap items-center gap-2 text-sm">
      {stored.claims.length === 0 && "Kept as a source, on no claim."}
      {stored.claims.map(({ id, ref, stance }) => (
        <span key={id} className="inline-flex items-center gap-1.5">
          Evidence on {ref} <Badge {...STANCE_LOOK[stance]}>{STANCE_WORDS[stance]}</Badge>
        </span>
      ))}
    </p>
  );
}
