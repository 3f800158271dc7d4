import type { ClaimKind, Qualifier } from "./domain";
import { figureWords } from "./figure-words";
import type { ClaimContent, Figure } from "./schema";
import { KIND_WORDS } from "./words";

/** A figure as a form holds it: every field a text, empty where the figure says nothing. */
export type FigureDraft = {
  value: string;
  unit: string;
  qualifier: Qualifier;
  measures: string;
  subject: string;
  period: string;
};

/** What a claim says, as a form holds it. */
export type ClaimDraft = {
  statement: string;
  kind: ClaimKind;
  speaker: string;
  figures: FigureDraft[];
};

export const EMPTY_FIGURE: FigureDraft = {
  value: "",
  unit: "",
  qualifier: "exactly",
  measures: "",
  subject: "",
  period: "",
};

export const EMPTY_CLAIM: ClaimDraft = { statement: "", kind: "event", speaker: "", figures: [] };

/** A claim's content as the form for it begins. */
export function claimDraft(content: ClaimContent): ClaimDraft {
  return {
    statement: content.statement,
    kind: content.kind,
    speaker: content.speaker ?? "",
    figures: content.figures.map(figureDraft),
  };
}

function figureDraft(figure: Figure): FigureDraft {
  return {
    value: figure.value ?? "",
    unit: figure.unit,
    qualifier: figure.qualifier,
    measures: figure.measures,
    subject: figure.subject ?? "",
    period: figure.period ?? "",
  };
}

/** A part of a claim in which two people's texts differ, in words. */
export type ClaimDifference = {
  part: keyof ClaimDraft;
  label: string;
  mine: string;
  theirs: string;
};

/** Where two drafts of a claim differ. */
export function claimDifferences(mine: ClaimDraft, theirs: ClaimDraft): ClaimDifference[] {
  const parts: ClaimDifference[] = [
    { part: "statement", label: "Statement", mine: mine.statement, theirs: theirs.statement },
    { part: "kind", label: "Kind", mine: KIND_WORDS[mine.kind], theirs: KIND_WORDS[theirs.kind] },
    { part: "speaker", label: "Speaker", mine: mine.speaker, theirs: theirs.speaker },
    {
      part: "figures",
      label: "Figures",
      mine: figuresInWords(mine.figures),
      theirs: figuresInWords(theirs.figures),
    },
  ];
  return parts.filter((part) => part.mine !== part.theirs);
}

/** Whether saving the draft ends a verdict: the server asks the same of what it writes. */
export function endsVerdict(saved: ClaimDraft, draft: ClaimDraft): boolean {
  return saysOf(saved) !== saysOf(draft);
}

function trimmed(_key: string, value: unknown): unknown {
  return typeof value === "string" ? value.trim() : value;
}

/** What a verdict is about, without the spaces that saving takes off. */
function saysOf({ statement, speaker, figures }: ClaimDraft): string {
  return JSON.stringify({ statement, speaker, figures }, trimmed);
}

function figuresInWords(figures: readonly FigureDraft[]): string {
  return figures
    .map(({ value, subject, period, ...figure }) =>
      figureWords({
        ...figure,
        value: value === "" ? null : value,
        subject: subject === "" ? null : subject,
        period: period === "" ? null : period,
      }),
    )
    .join("\n");
}
