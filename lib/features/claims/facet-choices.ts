import { CLAIM_KINDS, CLAIM_STATUSES } from "./domain";
import type { ClaimFacets, Facet } from "./facet-schema";
import { CLAIM_FACETS, type ClaimFacet, LINKED_VALUES } from "./query";
import { type TableView, tableViewParams, withChoice } from "./table-view";
import { KIND_WORDS, STATUS_WORDS } from "./words";

/** A value of a facet as the panel shows it; choosing it, or leaving it, leads to the view `address`. */
export type Choice = {
  value: string;
  label: string;
  count: number;
  isChosen: boolean;
  /** The query of an address, without its question mark. */
  address: string;
};

export type FacetChoices = {
  facet: ClaimFacet;
  title: string;
  choices: Choice[];
  /** How many values are not listed. */
  more: number;
  /** The words that the names of its values are searched for. */
  find: string | null;
};

type Known = {
  me: { memberId: string; name: string };
  members: readonly { id: string; name: string }[];
};

const TITLES: Record<ClaimFacet, string> = {
  status: "Status",
  article: "Article",
  kind: "Kind",
  speaker: "Speaker",
  assignee: "Assignee",
  evidence: "Evidence",
  linked: "Linked claims",
  unit: "Figure’s unit",
};

/**
 * The facets of a table in words. Statuses, kinds and evidence are all there, in their own order;
 * of the others those that claims have, and the chosen ones, though no claim has them.
 */
export function facetChoices(
  view: TableView,
  { facets }: ClaimFacets,
  known: Known,
): FacetChoices[] {
  return CLAIM_FACETS.map((facet) => {
    const values = fixedValues[facet] ?? listedValues(facet, view, facets[facet], known);
    const counts = new Map(facets[facet].values.map(({ value, count }) => [value, count]));
    const labels = new Map(facets[facet].values.map(({ value, label }) => [value, label]));
    const choices = values.map((value) => {
      const names = namesOf(facet, value, known);
      const chosen: readonly string[] = view.query[facet];
      return {
        value: names[0] ?? value,
        label: choiceWords(facet, value, labels.get(value), known),
        count: counts.get(value) ?? 0,
        isChosen: chosen.some((one) => names.includes(one)),
        address: tableViewParams(withChoice(view, facet, names)).toString(),
      };
    });
    return {
      facet,
      title: TITLES[facet],
      choices,
      more: facets[facet].more,
      find: view.find[facet] ?? null,
    };
  });
}

const fixedValues: Partial<Record<ClaimFacet, readonly string[]>> = {
  status: CLAIM_STATUSES,
  kind: CLAIM_KINDS,
  evidence: ["has", "none"],
  linked: LINKED_VALUES,
};

const LINKED_WORDS: Record<(typeof LINKED_VALUES)[number], string> = {
  disagrees: "Disagrees with a linked claim",
  agrees: "Linked, none disagrees",
  none: "Not linked",
};

function listedValues(
  facet: ClaimFacet,
  view: TableView,
  { values }: Facet,
  known: Known,
): string[] {
  const listed = values.map(({ value }) => value);
  const chosen: readonly string[] = view.query[facet];
  const missing = chosen
    .map((value) => (facet === "assignee" && value === "me" ? known.me.memberId : value))
    .filter((value) => !listed.includes(value));
  const all = [...listed, ...new Set(missing)];
  if (facet !== "assignee") return all;
  // One's own claims first: it is what people look for most.
  const { memberId } = known.me;
  return all.includes(memberId) ? [memberId, ...all.filter((value) => value !== memberId)] : all;
}

/** The values that an address may use for the same choice; the first is the one that is written. */
function namesOf(facet: ClaimFacet, value: string, { me }: Known): string[] {
  return facet === "assignee" && value === me.memberId ? ["me", value] : [value];
}

function choiceWords(
  facet: ClaimFacet,
  value: string,
  label: string | undefined,
  { me, members }: Known,
): string {
  switch (facet) {
    case "status":
      return STATUS_WORDS[value as keyof typeof STATUS_WORDS];
    case "kind":
      return KIND_WORDS[value as keyof typeof KIND_WORDS];
    case "evidence":
      return value === "has" ? "Has evidence" : "Has none";
    case "linked":
      return LINKED_WORDS[value as keyof typeof LINKED_WORDS];
    case "speaker":
      return value === "" ? "Not credited" : value;
    case "assignee":
      if (value === "none") return "Nobody";
      if (value === me.memberId) return `${me.name} (you)`;
      return label ?? members.find(({ id }) => id === value)?.name ?? "Somebody else";
    case "article":
    case "unit":
      return label ?? value;
  }
}
