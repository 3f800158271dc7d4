"use client";
import { isVerdict } from "@/lib/features/claims/domain";
import type { DeskClaim } from "@/lib/features/claims/schema";
import { EvidenceList } from "@/lib/features/evidence/components/evidence-list";
import { can as canEvidence } from "@/lib/features/evidence/policy";
import { NoteList } from "@/lib/features/notes/components/note-list";
import { Alert } from "@/lib/ui/alert";
import { Button } from "@/lib/ui/button";
import { SkeletonText } from "@/lib/ui/skeleton";
import { type Tab, Tabs } from "@/lib/ui/tabs";
import type { ClaimDetail } from "./claim-detail";
import type { DeskData } from "./desk-data";
import { Disagreement, ElsewhereTab, EvidenceState, HistoryTab } from "./later-parts";
import { type Address, TABS } from "./use-address";
import type { Asks } from "./use-asks";
import type { KnownDetail } from "./use-claim-details";
import { VerdictTab } from "./verdict-tab";

type TabsProps = {
  data: DeskData;
  claim: DeskClaim;
  known: KnownDetail;
  draftKey: string;
  address: Address;
  asks: Asks;
  onRetry: () => void;
};

/** What hangs on a claim: evidence, verdicts, notes, the same elsewhere, history. */
export function PanelTabs(props: TabsProps) {
  const { claim, known, address, onRetry } = props;
  const { detail, problem } = known;
  if (!detail && problem) {
    return (
      <Alert kind="error" title={problem} actions={<Button onClick={onRetry}>Try again</Button>} />
    );
  }
  const disagrees = detail?.linked.some((other) => other.disagrees);
  return (
    <>
      {detail && disagrees && <Disagreement desk={props.data.desk} linked={detail.linked} />}
      <Tabs
        label={`What hangs on ${claim.ref}`}
        value={address.tab}
        onChange={(id) => {
          const tab = TABS.find((name) => name === id);
          if (tab) address.openTab(tab);
        }}
        tabs={detail ? loadedTabs(props, detail) : loadingTabs(claim)}
      />
    </>
  );
}

function loadingTabs(claim: DeskClaim): Tab[] {
  const panel = <SkeletonText lines={4} />;
  return [
    { id: "evidence", label: "Evidence", count: claim.counts.evidence, panel },
    { id: "verdict", label: "Verdict", panel },
    { id: "notes", label: "Notes", count: claim.counts.notes, panel },
    { id: "elsewhere", label: "Elsewhere", panel },
    { id: "history", label: "History", panel },
  ];
}

/** The evidence that the claim's verdict rests on; none where it has no verdict now. */
function judgedOn(claim: DeskClaim, { reviews }: ClaimDetail): ReadonlySet<string> {
  if (!isVerdict(claim.status)) return new Set();
  return new Set(reviews.flatMap((review) => (review.holds ? review.evidenceIds : [])));
}

function loadedTabs(props: TabsProps, detail: ClaimDetail): Tab[] {
  const { data, claim, draftKey, address, asks } = props;
  const { desk, me } = data;
  const evidence = detail.evidence.filter(({ removedAt }) => removedAt === null);
  return [
    {
      id: "evidence",
      label: "Evidence",
      count: evidence.length,
      panel: (
        <EvidenceList
          desk={desk}
          claimId={claim.id}
          claimRef={claim.ref}
          evidence={evidence}
          judgedOn={judgedOn(claim, detail)}
          mayWrite={canEvidence(me, "evidence.write")}
          draftKey={draftKey}
          asked={asks.evidence}
          below={(piece) => (
            <EvidenceState
              desk={desk}
              me={me}
              evidence={piece}
              detail={detail}
              onLook={props.onRetry}
            />
          )}
        />
      ),
    },
    {
      id: "verdict",
      label: "Verdict",
      panel: (
        <VerdictTab data={data} claim={claim} detail={detail} draftKey={draftKey} asks={asks} />
      ),
    },
    {
      id: "notes",
      label: "Notes",
      count: detail.notes.length,
      panel: (
        <NoteList
          desk={desk}
          claimId={claim.id}
          notes={detail.notes}
          me={me}
          draftKey={draftKey}
          asked={asks.note}
        />
      ),
    },
    {
      id: "elsewhere",
      label: "Elsewhere",
      count: detail.linked.length,
      // Asked for each time it is shown: other claims change without this one.
      panel: address.tab === "elsewhere" && (
        <ElsewhereTab data={data} claim={claim} stamp={detail.readAt} />
      ),
    },
    {
      id: "history",
      label: "History",
      panel: (
        <HistoryTab
          desk={desk}
          slug={data.article.slug}
          history={detail.history}
          restorable={detail.restorable}
        />
      ),
    },
  ];
}
