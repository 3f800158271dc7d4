import { Disclosure } from "@/lib/ui/disclosure";
import { FactList } from "@/lib/ui/fact-list";
import { Term, TermList } from "@/lib/ui/term-list";
import { figureFacts } from "../figure-words";
import type { DeskClaim } from "../schema";
import { KIND_WORDS } from "../words";

/** What a claim says: its statement, who said it, its figures, and where it stands. */
export function ClaimSummary({ claim, versionId }: { claim: DeskClaim; versionId: string }) {
  return (
    <div className="flex flex-col gap-3">
      <p dir="auto" className="font-serif text-lg break-words whitespace-pre-wrap">
        {claim.statement}
      </p>
      <FactList label="Figures" facts={figureFacts(claim.figures)} />
      <TermList>
        <Term name="Kind">{KIND_WORDS[claim.kind]}</Term>
        <Term name="Speaker">{claim.speaker && <bdi>{claim.speaker}</bdi>}</Term>
      </TermList>
      <ClaimAnchors anchors={claim.anchors} versionId={versionId} />
    </div>
  );
}

const STATE_WORDS: Record<DeskClaim["anchors"][number]["state"], string | null> = {
  exact: null,
  moved: "moved",
  edited: "the words were edited",
  ambiguous: "stands in several places",
  orphan: "no longer in this version",
};

/** Where a claim stands, version by version, in the words of each. */
function ClaimAnchors({
  anchors,
  versionId,
}: {
  anchors: DeskClaim["anchors"];
  versionId: string;
}) {
  const here = anchors.find((anchor) => anchor.versionId === versionId);
  const missing = !here || here.start === null;
  return (
    <Disclosure summary={missing ? "Not found in this version" : "Where it stands"} open={missing}>
      <ul className="flex flex-col gap-2 text-sm">
        {anchors.map((anchor) => (
          <li key={anchor.versionId}>
            <p className="text-xs text-ink-soft">
              Version {anchor.versionNumber}
              {anchor.versionId === versionId && ", shown here"}
              {STATE_WORDS[anchor.state] && ` · ${STATE_WORDS[anchor.state]}`}
              {!anchor.settled && " · waits for a decision"}
            </p>
            {anchor.exact !== "" && (
              <q dir="auto" className="block font-serif break-words whitespace-pre-wrap">
                {anchor.exact}
              </q>
            )}
          </li>
        ))}
      </ul>
    </Disclosure>
  );
}
