import { hyphenatedWords, unfolded } from "@/lib/core/language/folded-text";
import type { TextRange } from "@/lib/core/language/text-range";
import type { DiffPart } from "@/lib/core/word-diff";
import { changedAntecedent } from "./antecedent";
import type { AnchorToCarry, CarriedAnchor, CarryMethod } from "./carried-anchor";
import {
  ambiguousAnchor,
  lostAnchor,
  rewordedAnchor,
  sameAnchor,
  unchangedAnchor,
  uprootedAnchor,
} from "./carry-outcome";
import { type LikePassage, findReworded, findVerbatim, isCertain } from "./carry-reworded";
import { followWords } from "./passage-words";
import { type Framed, framed, insideFrame, samePlace, withOuterSpace } from "./place-words";
import { type Rewordings, pairReworded, withContext } from "./reworded-passage";
import { type SamePassage, findSame } from "./same-passage";
import { type SentenceAlignment, alignSentences } from "./sentence-alignment";
import { sentenceSequence, sentencesText } from "./sentence-sequence";
import { findUnbroken } from "./unbroken-passage";

export type CarryInput = { from: string; to: string; anchors: readonly AnchorToCarry[] };

export type Carried = {
  /** One for each anchor, in the order given. */
  anchors: CarriedAnchor[];
  /** Sentences of the new text that nothing in the old one corresponds to; UTF-16, in order. */
  newSentences: TextRange[];
};

/** Both texts, and what was found out about their sentences so far. */
type Carrying = { alignment: SentenceAlignment; rewordings: Rewordings; found: Map<string, Found> };
type Found = { same: SamePassage | null; unbroken: number | null; like: LikePassage[] };

/** More candidates than these are no help to somebody who has to pick one. */
const MOST_CANDIDATES = 20;
/** A second place that is at most this much worse leaves it open which is meant. */
const MARGIN = 0.1;

/**
 * Carries anchors from one text into another (docs/adr/0011). A passage is looked for together with
 * the sentences that it stands in: only where these say the same, and what surrounds them leaves no
 * other place for them, is it exact or moved. Everything else is shown with what changed and waits for
 * a person, unless nothing changed but how a value is written. Pure, and the same for the same texts.
 *
 * @param input texts in canonical form; anchors in UTF-16 code units of `from`, half open
 * @throws RangeError when an anchor is empty, reversed or outside its text
 */
export function carryAnchors({ from, to, anchors }: CarryInput): Carried {
  const hyphenated = hyphenatedWords(from, to);
  const aligned = alignSentences(
    sentenceSequence(from, hyphenated),
    sentenceSequence(to, hyphenated),
  );
  const rewordings = pairReworded(aligned);
  const alignment = withContext(aligned, rewordings);
  const carrying = { alignment, rewordings, found: new Map<string, Found>() };
  const carried = anchors.map((anchor) => carryOne(carrying, anchor));
  return { anchors: carried, newSentences: newSentencesOf(carrying) };
}

function carryOne(carrying: Carrying, { id, start, end }: AnchorToCarry): CarriedAnchor {
  const { from, to } = carrying.alignment;
  if (start < 0 || end > from.text.length || start >= end) {
    throw new RangeError(`No passage of the text: [${start}, ${end})`);
  }
  if (from.text === to.text)
    return unchangedAnchor(id, from.text.slice(start, end), { start, end });
  const passage = framed(from, { start, end });
  if (!passage) return lostAnchor(id);
  const { same, unbroken, like } = foundFor(carrying, passage.frame);
  if (unbroken !== null) {
    return carrySame(carrying, id, passage, {
      origin: unbroken,
      inPlace: true,
      method: "position",
    });
  }
  if (!same) return carryReworded(carrying, id, passage, like);
  if (same.kind === "ambiguous") return carryAmbiguous(carrying, id, passage, same);
  const place = { origin: to.ranges[same.at]!.start, inPlace: same.inPlace, method: same.method };
  const uprooted = changedAntecedent(carrying.alignment, passage.frame, same.at);
  return carrySame(carrying, id, passage, place, uprooted);
}

type Place = { origin: number; inPlace: boolean; method: CarryMethod };

function carrySame(
  carrying: Carrying,
  id: string,
  passage: Framed,
  { origin, inPlace, method }: Place,
  uprooted: DiffPart[] | null = null,
): CarriedAnchor {
  const { from, to } = carrying.alignment;
  const place = placeAt(carrying, passage, origin);
  if (uprooted) return uprootedAnchor(id, place, method, uprooted);
  const old = from.text.slice(passage.raw.start, passage.raw.end);
  return sameAnchor({
    id,
    old,
    now: to.text.slice(place.start, place.end),
    place,
    inPlace,
    method,
  });
}

function placeAt(
  { alignment: { from, to } }: Carrying,
  passage: Framed,
  origin: number,
): TextRange {
  return withOuterSpace(from, passage, to, samePlace(from, passage, to, origin));
}

function carryAmbiguous(
  carrying: Carrying,
  id: string,
  passage: Framed,
  { copies, rivals }: { copies: readonly number[]; rivals: readonly number[] },
): CarriedAnchor {
  const { to } = carrying.alignment;
  const places = copies.slice(0, MOST_CANDIDATES).map((at) => ({
    ...placeAt(carrying, passage, to.ranges[at]!.start),
    score: 1,
  }));
  const others = rivals.flatMap((at) => {
    const followed = follow(carrying, passage, { start: at, end: at + 1 });
    return followed ? { ...followed.place, score: 1 - MARGIN } : [];
  });
  return ambiguousAnchor(id, "quote", [...places, ...others]);
}

/** Claims of one sentence share what was found out about it. */
function foundFor({ alignment, rewordings, found }: Carrying, frame: TextRange): Found {
  const key = `${frame.start}-${frame.end}`;
  const known = found.get(key);
  if (known) return known;
  const same = findSame(alignment, rewordings, frame);
  const unbroken = same ? null : findUnbroken(alignment, frame);
  const like = same || unbroken !== null ? [] : findReworded(alignment, rewordings, frame);
  const all = { same, unbroken, like };
  found.set(key, all);
  return all;
}

function carryReworded(
  carrying: Carrying,
  id: string,
  passage: Framed,
  like: readonly LikePassage[],
): CarriedAnchor {
  const { alignment } = carrying;
  const [best, ...others] = like.length > 0 ? like : findVerbatim(alignment, passage);
  if (!best) return lostAnchor(id);
  const followed = follow(carrying, passage, best.sentences);
  const rivals = others.filter(({ rank }) => rank >= best.rank - MARGIN);
  if (rivals.length > 0) {
    const places = [best, ...rivals].flatMap(({ sentences, score }) => {
      const one = follow(carrying, passage, sentences);
      return one ? { ...one.place, score } : [];
    });
    return ambiguousAnchor(id, "approximate", places);
  }
  if (!followed) return lostAnchor(id);
  const certain = others.length === 0 && isCertain(alignment, passage.frame, best);
  const method = best.inPlace ? "aligned" : "approximate";
  return rewordedAnchor({ id, ...followed, score: best.score, method, isCertain: certain });
}

/** Where the passage's words went in new sentences; null when nothing of it is left there. */
function follow({ alignment: { from, to } }: Carrying, passage: Framed, sentences: TextRange) {
  const before = { text: sentencesText(from, passage.frame), range: insideFrame(from, passage) };
  const text = sentencesText(to, sentences);
  const range = followWords(before.text, before.range.start, before.range.end, text);
  if (!range) return null;
  const origin = to.ranges[sentences.start]!.start;
  const place = unfolded(to.folded, origin + range.start, origin + range.end);
  return { before, after: { text, range }, place };
}

function newSentencesOf({ alignment: { from, to }, rewordings }: Carrying): TextRange[] {
  return to.ranges.flatMap(({ start, end }, at) => {
    const isKnown = from.places.has(to.keys[at]!) || rewordings.from.has(at);
    return isKnown ? [] : unfolded(to.folded, start, end);
  });
}
