import { KIND_WORDS } from "@/lib/features/claims/words";
import type { DeskSettings } from "./schema";

/** A desk's settings as people read them, one line each, in a fixed order. */
export function settingsLines(settings: DeskSettings): { label: string; value: string }[] {
  return [
    { label: "Name", value: settings.name },
    {
      label: "Pieces of evidence behind “verified” and “disputed”",
      value: String(settings.evidenceMinimum),
    },
    { label: "At least one primary source among them", value: yesNo(settings.primaryRequired) },
    { label: "Written reasons for every verdict", value: yesNo(settings.reasonRequired) },
    {
      label: "Two independent sources for claims of the kind",
      value: settings.independentKinds.map((kind) => KIND_WORDS[kind]).join(", ") || "none",
    },
    {
      label: "Every sentence looked at before a sign-off",
      value: yesNo(settings.coverageRequired),
    },
    {
      label: "A snapshot kept whenever a link is added",
      value: yesNo(settings.snapshotOnAdd),
    },
    { label: "Links looked at from time to time", value: yesNo(settings.watchLinks) },
  ];
}

function yesNo(yes: boolean): string {
  return yes ? "yes" : "no";
}
