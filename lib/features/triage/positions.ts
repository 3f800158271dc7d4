import { codePointsOf } from "@/lib/core/offsets";
import type { Triage, TriageItem } from "./schema";

/** The same, with offsets in Unicode code points, as everything that leaves the program has them. */
export function triageInCodePoints(triage: Triage, text: string): Triage {
  const at = codePointsOf(text);
  return {
    ...triage,
    items: triage.items.map((item) => itemWith(at, item)),
    newSentences: triage.newSentences.map((sentence) => moved(at, sentence)),
  };
}

/** {@link triageInCodePoints} for one claim. */
export function itemInCodePoints(item: TriageItem, text: string): TriageItem {
  return itemWith(codePointsOf(text), item);
}

type Converter = (offset: number) => number;

function itemWith(at: Converter, item: TriageItem): TriageItem {
  const candidates = item.candidates.map((candidate) => moved(at, candidate));
  return { ...item, now: item.now && moved(at, item.now), candidates };
}

function moved<T extends { start: number; end: number }>(at: Converter, range: T): T {
  return { ...range, start: at(range.start), end: at(range.end) };
}
