import { groupBy } from "@/lib/core/group-by";
import { type Random, random } from "@/lib/core/random-words-fixture";
import type { AnchorToCarry, CarriedAnchor } from "./carried-anchor";
import { MARKED, restyled, wrapped } from "./typography-fixture";
import { inventedSentence, withOtherValue, withOtherWords } from "./invented-news-fixture";

/** What was done to the sentence of an anchor. */
export type Deed = "nothing" | "typography" | "other words" | "other value" | "deleted";
type Truth = { deed: Deed; place: { start: number; end: number } | null };
export type Trial = {
  from: string;
  to: string;
  anchors: AnchorToCarry[];
  truths: Map<string, Truth>;
};

type Outcome = Pick<CarriedAnchor, "place" | "accepted">;
type Sentence = { text: string; ids: string[]; deed: Deed; isCopied: boolean };
type Draft = Sentence[][];

/** Signs from a private area tell where an anchor begins and ends, through every edit. */
const OPEN = "\ue000";
const CLOSE = "\ue001";

export type Edits = "none" | "typography" | "all";

/**
 * A text with anchors, the same text after random edits, and where each anchor is now: paragraphs put
 * in, taken out and moved, sentences put in, taken out, copied, reworded, changed in a value (with a
 * copy of the first wording left elsewhere as a decoy), and set in another typography.
 */
export function makeTrial(seed: number, paragraphs: number, edits: Edits = "all"): Trial {
  const source = random(seed);
  const draft = Array.from({ length: paragraphs }, () => paragraph(source, new Set()));
  const used = new Set(draft.flat().map(({ text }) => text));
  markTwins(draft);
  const count = markAnchors(draft, source);
  const from = rendered(draft);
  if (edits === "all") edit(draft, source, used);
  const typeset =
    edits === "none"
      ? `${joined(draft)}\n\nThe editors added this line.`
      : inOtherTypography(draft, source);
  const to = unmarked(typeset);
  const truths = new Map<string, Truth>();
  const deeds = new Map(
    draft.flatMap((one) =>
      one.flatMap(({ ids, deed }) => ids.map((id): [string, Deed] => [id, deed])),
    ),
  );
  for (let at = 0; at < count; at += 1) {
    const id = String(at);
    const place = to.places.get(id) ?? null;
    truths.set(id, { deed: place ? (deeds.get(id) ?? "nothing") : "deleted", place });
  }
  const anchors = [...from.places].map(([id, place]) => ({ id, ...place }));
  return { from: from.text, to: to.text, anchors, truths };
}

function paragraph(source: Random, used: ReadonlySet<string>): Sentence[] {
  return Array.from({ length: 2 + source.below(5) }, () => fresh(source, used));
}

/** A sentence taken out and put in again elsewhere would be one that was moved: none is used again. */
function fresh(source: Random, used: ReadonlySet<string>): Sentence {
  let text = inventedSentence(source);
  while (used.has(text)) text = inventedSentence(source);
  return { text, ids: [], deed: "nothing", isCopied: false };
}

/** Two sentences that happen to be alike are copies of each other from the beginning. */
function markTwins(draft: Draft): void {
  const all = draft.flat();
  const counts = groupBy(all, ({ text }) => text);
  for (const sentence of all) sentence.isCopied = counts.get(sentence.text)!.length > 1;
}

/** Marks whole sentences, some words of one, a bare value, or the end of one with the start of the next. */
function markAnchors(draft: Draft, source: Random): number {
  let count = 0;
  for (const sentences of draft) {
    for (const sentence of sentences) {
      const range = pickRange(sentence.text, source);
      if (!range) continue;
      const id = String(count++);
      const { text } = sentence;
      sentence.ids.push(id);
      sentence.text = `${text.slice(0, range.start)}${OPEN}${id};${text.slice(range.start, range.end)}${CLOSE}${id};${text.slice(range.end)}`;
    }
  }
  return count;
}

function pickRange(text: string, source: Random): { start: number; end: number } | null {
  const way = source.below(5);
  if (way === 0) return { start: 0, end: text.length };
  if (way === 1) return { start: 0, end: text.replace(/[.”]+$/u, "").length };
  if (way === 2) {
    const value = /[$€£]?\d+(?:[.,]\d+)*(?: (?:%|per cent|million|billion|tonnes))?/u.exec(text);
    return value && { start: value.index, end: value.index + value[0].length };
  }
  const words = [...text.matchAll(/[^\s]+/g)];
  const first = source.below(words.length);
  const last = first + source.below(words.length - first);
  return { start: words[first]!.index, end: words[last]!.index + words[last]![0].length };
}

function edit(draft: Draft, source: Random, used: ReadonlySet<string>): void {
  for (const sentence of draft.flat()) {
    const roll = source.below(20);
    if (roll < 2) changeValue(draft, sentence, source);
    else if (roll === 2) changeWords(sentence, source);
    else if (roll === 3) insertInto(draft, { ...copyOf(sentence), isCopied: true }, source);
    else if (roll === 4) insertInto(draft, fresh(source, used), source);
  }
  for (const sentences of draft) {
    const kept = sentences.filter(
      (one) => one.isCopied || one.deed !== "nothing" || source.below(25) > 0,
    );
    sentences.splice(0, sentences.length, ...kept);
  }
  for (let times = draft.length >> 3; times > 0; times -= 1) {
    draft.splice(source.below(draft.length), 0, paragraph(source, used));
    const [moved] = draft.splice(source.below(draft.length), 1);
    draft.splice(source.below(draft.length), 0, moved!);
  }
  const gone = source.below(draft.length);
  // Of a copied sentence the copy is what was moved, if the first one is taken out.
  if (draft[gone]!.every((sentence) => !sentence.isCopied)) draft.splice(gone, 1);
}

function changeWords(sentence: Sentence, source: Random): void {
  const text = withOtherWords(sentence.text, source);
  if (text !== sentence.text) Object.assign(sentence, { text, deed: "other words" });
}

/** Changes a value; every other time a decoy keeps the first wording elsewhere. */
function changeValue(draft: Draft, sentence: Sentence, source: Random): void {
  const changed = withOtherValue(
    sentence.text.replace(MARKED, (mark) => mark.replace(/\d/g, hide)),
    source,
  );
  if (changed === null) return;
  if (source.below(2) === 0) insertInto(draft, copyOf(sentence), source);
  Object.assign(sentence, {
    text: changed.replace(/[\ue010-\ue019]/g, shown),
    deed: "other value",
  });
}

function hide(digit: string): string {
  return String.fromCharCode(0xe010 + Number(digit));
}

function shown(sign: string): string {
  return String(sign.charCodeAt(0) - 0xe010);
}

function copyOf(sentence: Sentence): Sentence {
  const copy = sentence.text.replace(MARKED, "");
  sentence.isCopied = true;
  return { text: copy, ids: [], deed: "nothing", isCopied: true };
}

function insertInto(draft: Draft, sentence: Sentence, source: Random): void {
  const sentences = source.pick(draft);
  sentences.splice(source.below(sentences.length + 1), 0, sentence);
}

/** Sets some sentences in other signs, and wraps some paragraphs. */
function inOtherTypography(draft: Draft, source: Random): string {
  return draft
    .map((sentences) => {
      for (const sentence of sentences) {
        if (sentence.deed !== "nothing" || source.below(4) > 0) continue;
        const text = restyled(sentence.text, source);
        if (text !== sentence.text) Object.assign(sentence, { text, deed: "typography" });
      }
      const text = sentences.map((one) => one.text).join(" ");
      return source.below(8) === 0 ? wrapped(text, 50 + source.below(30)) : text;
    })
    .join("\n\n");
}

function joined(draft: Draft): string {
  return draft.map((sentences) => sentences.map(({ text }) => text).join(" ")).join("\n\n");
}

function rendered(draft: Draft) {
  return unmarked(joined(draft));
}

function unmarked(marked: string) {
  const starts = new Map<string, number>();
  const places = new Map<string, { start: number; end: number }>();
  let text = "";
  let at = 0;
  for (const match of marked.matchAll(MARKED)) {
    text += marked.slice(at, match.index);
    at = match.index + match[0].length;
    if (match[1] !== undefined) starts.set(match[1], text.length);
    else places.set(match[2]!, { start: starts.get(match[2]!)!, end: text.length });
  }
  return { text: text + marked.slice(at), places };
}

/** Whether the anchor stands somewhere, without a person, where it does not belong. */
export function isWrong(carried: Outcome, truth: Truth): boolean {
  if (!carried.place || !carried.accepted) return false;
  if (truth.deed === "deleted" || truth.deed === "other value") return true;
  return !isAtItsPlace(carried, truth);
}

export function isAtItsPlace({ place }: Outcome, truth: Truth): boolean {
  return place?.start === truth.place?.start && place?.end === truth.place?.end;
}
