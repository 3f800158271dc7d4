import Link from "next/link";
import { STATUS_LOOK } from "@/lib/features/claims/status-look";
import { STATUS_WORDS } from "@/lib/features/claims/words";
import { Disclosure } from "@/lib/ui/disclosure";
import { StatusGlyph } from "@/lib/ui/status-glyph";
import type { TriageItem } from "../schema";
import { methodWords } from "../words";
import type { TriagePlace } from "./triage-card";

/** The claims that stand without anybody's decision, folded away. */
export function SettledClaims({
  items,
  place: { articlePath, version },
}: {
  items: readonly TriageItem[];
  place: TriagePlace;
}) {
  const count = items.length === 1 ? "One claim" : `${items.length} claims`;
  return (
    <Disclosure summary={`${count} that nobody has to look at`}>
      <ul className="flex flex-col divide-y">
        {items.map((item) => (
          <li key={item.claimId} className="flex gap-3 py-2 text-sm">
            <span data-tone={STATUS_LOOK[item.status].tone} className="pt-0.5">
              <StatusGlyph
                shape={STATUS_LOOK[item.status].shape}
                label={STATUS_WORDS[item.status]}
              />
            </span>
            <div className="min-w-0">
              <Link
                href={`${articlePath}?version=${version}&claim=${item.ref}`}
                className="text-link font-medium"
              >
                {item.ref}
              </Link>{" "}
              <bdi className="break-words">{item.statement}</bdi>
              <p className="text-xs text-ink-soft">
                {methodWords(item)}
                {item.typographic && "; only signs or spaces are written in another way"}
              </p>
            </div>
          </li>
        ))}
      </ul>
    </Disclosure>
  );
}
