import type { Changes } from "./schema";

type Json = Changes[string]["before"];

const FIELDS: Record<string, string> = {
  publishedOn: "Published on",
  sourceFile: "File",
  evidenceMinimum: "Evidence that a verdict needs",
  primaryRequired: "A primary source is needed",
  reasonRequired: "Reasons are needed",
  independentKinds: "Two independent sources for claims of the kind",
  coverageRequired: "Every sentence is to be looked at",
  url: "Link",
  archivedUrl: "Archived copy",
  sourceType: "Kind of source",
  openedOn: "Opened on",
  quote: "Quote",
  location: "Where it stands",
  body: "Note",
  forReport: "For the report",
  slug: "Short name",
};

/** How a field is called on the screen. */
export function fieldWords(field: string): string {
  return FIELDS[field] ?? inWords(field.replaceAll(/([A-Z])/g, "_$1").toLowerCase());
}

/** A name of the code ("needs_context") as a person reads it ("Needs context"). */
export function inWords(name: string): string {
  const words = name.replaceAll("_", " ");
  return words.charAt(0).toUpperCase() + words.slice(1);
}

/** Fields whose values are names of the code, not words of a person. */
const NAMED = new Set([
  "kind",
  "status",
  "stance",
  "sourceType",
  "role",
  "verdict",
  "independentKinds",
]);

/** A value of a field as a person reads it; what is not there reads "nothing". */
export function valueWords(field: string, value: Json): string {
  if (value === null || value === "") return "nothing";
  if (typeof value === "boolean") return value ? "yes" : "no";
  if (typeof value === "string") return NAMED.has(field) ? inWords(value) : value;
  if (Array.isArray(value)) {
    return value.length === 0 ? "none" : value.map((item) => itemWords(field, item)).join("\n");
  }
  return typeof value === "number" ? value.toLocaleString("en") : itemWords(field, value);
}

// A figure reads "About 27000 enterprises: registered companies, China, 2019".
function itemWords(field: string, item: Json): string {
  if (typeof item === "string") return NAMED.has(field) ? inWords(item) : item;
  if (item === null || typeof item !== "object" || Array.isArray(item)) return JSON.stringify(item);
  const { value, unit, qualifier, measures, subject, period } = item as Record<string, Json>;
  if (typeof unit !== "string") return JSON.stringify(item);
  const amount = typeof value === "string" ? `${value} ${unit}` : `no number given (${unit})`;
  const about = typeof qualifier === "string" && qualifier !== "exactly" ? inWords(qualifier) : "";
  const of = [measures, subject, period].filter((part) => typeof part === "string");
  return `${[about, amount].filter(Boolean).join(" ")}: ${of.join(", ")}`;
}
