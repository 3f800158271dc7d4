"use client";
import { useState } from "react";
import type { Decision } from "../domain";
import type { Triage, TriageItem } from "../schema";
import { byFate, type FateGroup, isAsked, isWaiting } from "../sorting";
import { FATE_WORDS } from "../words";
import { FateIndex } from "./fate-index";
import { PlaceByHand } from "./place-by-hand";
import { SettledClaims } from "./settled-claims";
import { TriageCard, type TriagePlace } from "./triage-card";
import { type Deciding, useTriage } from "./use-triage";
import { useTriageKeys } from "./use-triage-keys";

/** The claims of a version by what became of them, to be decided one by one. */
export function TriageList({
  desk,
  me,
  triage,
  place,
  text,
  mayDecide,
}: {
  desk: string;
  /** The name of who decides. */
  me: string;
  triage: Triage;
  place: TriagePlace;
  /** The version's. */
  text: string;
  mayDecide: boolean;
}) {
  const deciding = useTriage(desk, me, triage);
  const [sought, setSought] = useState<TriageItem | null>(null);
  const groups = byFate(deciding.items);
  useTriageKeys(
    groups.flatMap(({ items }) => items),
    deciding,
    mayDecide ? setSought : null,
  );
  return (
    <div className="grid gap-x-12 gap-y-8 lg:grid-cols-[13rem_minmax(0,1fr)]">
      <FateIndex
        groups={groups}
        saving={deciding.saving}
        waiting={deciding.items.filter(isWaiting).length}
        newSentences={triage.newSentences.length}
      />
      <div className="flex min-w-0 flex-col gap-12">
        {groups
          .filter(({ items }) => items.length > 0)
          .map((group) => (
            <FateSection
              key={group.fate}
              group={group}
              place={place}
              deciding={deciding}
              onSeek={mayDecide ? setSought : null}
            />
          ))}
      </div>
      <PlaceByHand
        item={sought}
        version={place.version}
        text={text}
        onPlace={(item, decision, choice) => {
          setSought(null);
          deciding.decide(item, decision, choice, "press");
        }}
        onClose={() => setSought(null)}
      />
      <p role="status" className="sr-only">
        {deciding.said}
      </p>
    </div>
  );
}

function FateSection({
  group: { fate, items },
  place,
  deciding,
  onSeek,
}: {
  group: FateGroup;
  place: TriagePlace;
  deciding: Deciding;
  /** Asks for the text, to find a claim's place in it; null for who may not decide. */
  onSeek: ((item: TriageItem) => void) | null;
}) {
  const { title, lead } = FATE_WORDS[fate];
  const settled = items.filter((item) => !isAsked(item));
  const decide = (item: TriageItem) => (decision: Decision, choice: number | null) =>
    deciding.decide(item, decision, choice, "press");
  return (
    <section
      id={fate}
      aria-labelledby={`${fate}-title`}
      className="flex scroll-mt-20 flex-col gap-4"
    >
      <header>
        <h2 id={`${fate}-title`} className="text-lg font-semibold">
          {title}
        </h2>
        <p className="text-sm text-ink-soft">{lead}</p>
      </header>
      {items.filter(isAsked).map((item) => (
        <TriageCard
          key={item.claimId}
          item={item}
          place={place}
          refusal={deciding.refusals[item.claimId] ?? null}
          onDecide={onSeek ? decide(item) : null}
          onSeek={() => onSeek?.(item)}
          onUndo={() => deciding.undo(item)}
        />
      ))}
      {settled.length > 0 && <SettledClaims items={settled} place={place} />}
    </section>
  );
}
