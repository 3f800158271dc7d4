"use client";
import { type RefObject, useState } from "react";
import { claimDraft } from "@/lib/features/claims/claim-draft";
import { ProposalCard } from "@/lib/features/spotting/components/proposal-card";
import { ReasonButtons } from "@/lib/features/spotting/components/reason-buttons";
import { RejectedList } from "@/lib/features/spotting/components/rejected-list";
import { contentOf } from "@/lib/features/spotting/proposals";
import type { Proposal } from "@/lib/features/spotting/schema";
import { Alert } from "@/lib/ui/alert";
import { Badge } from "@/lib/ui/badge";
import { Button } from "@/lib/ui/button";
import { EmptyState } from "@/lib/ui/empty-state";
import { IconButton } from "@/lib/ui/icon-button";
import { ChevronDownIcon, ChevronUpIcon, CrossIcon } from "@/lib/ui/icons";
import { Kbd } from "@/lib/ui/kbd";
import { type Shortcut, useShortcuts } from "@/lib/ui/shortcuts";
import { SkeletonText } from "@/lib/ui/skeleton";
import type { DeskData } from "./desk-data";
import { LikeHere } from "./like-here";
import { MakingPanel } from "./making-panel";
import { useProposalMarks } from "./use-proposal-marks";
import { type DecidedProposal, useProposals } from "./use-proposals";

/**
 * Goes through what the spotter proposes, one after the other, in the claim's place. A proposal is
 * nothing until a person accepts it.
 */
export function ProposalPass({
  data,
  root,
  draftKey,
  onShow,
  onClose,
}: {
  data: DeskData;
  /** The element that holds the text, for the marks in it. */
  root: RefObject<HTMLElement | null>;
  /** Of a new claim. */
  draftKey: string;
  /** Takes what waits for a decision, for the margin of the text; nothing once the pass ends. */
  onShow: (open: readonly Proposal[]) => void;
  onClose: () => void;
}) {
  const proposals = useProposals(data);
  const { decided } = proposals;
  const [start, setStart] = useState(0);
  const [editing, setEditing] = useState<Proposal | null>(null);
  // The one that a reason is asked for: where it begins.
  const [rejecting, setRejecting] = useState<number | null>(null);
  const open = decided.filter(({ isOpen }) => isOpen).map(({ proposal }) => proposal);
  const current = open.find((proposal) => proposal.start >= start) ?? open[0] ?? null;
  useProposalMarks(root, open, current, onShow);

  function step(by: 1 | -1) {
    const at = current ? open.indexOf(current) + by : 0;
    const next = open[(at + open.length) % open.length];
    if (next) setStart(next.start);
  }

  function accept() {
    if (current) void proposals.accept(current);
  }

  const keys: Shortcut[] = [
    { keys: ["a"], label: "Accept: make it a claim", run: accept },
    { keys: ["e"], label: "Edit it, then make it a claim", run: () => setEditing(current) },
    {
      keys: ["r"],
      label: "Reject, then the reason",
      run: () => setRejecting(current?.start ?? null),
    },
    { keys: ["p", "j"], label: "Next proposal", run: () => step(1) },
    { keys: ["P", "k"], label: "Proposal before", run: () => step(-1) },
    { keys: ["Escape"], label: "Leave the proposals", run: onClose },
  ];
  useShortcuts("Proposals", editing ? [] : keys);

  if (editing) {
    return (
      <MakingPanel
        data={data}
        making={{ range: editing, proposed: claimDraft(contentOf(editing)) }}
        draftKey={`${draftKey}:${editing.start}`}
        onCreated={() => {
          proposals.settle(editing);
          setEditing(null);
        }}
        onClose={() => setEditing(null)}
      />
    );
  }

  return (
    <div className="flex flex-col gap-5">
      <header className="flex items-center justify-between gap-2">
        <h2 className="text-lg font-semibold">Proposals</h2>
        <div className="flex items-center">
          <IconButton
            label="Proposal before (P)"
            icon={<ChevronUpIcon />}
            onClick={() => step(-1)}
          />
          <IconButton
            label="Next proposal (p)"
            icon={<ChevronDownIcon />}
            onClick={() => step(1)}
          />
          <IconButton label="Leave the proposals (Esc)" icon={<CrossIcon />} onClick={onClose} />
        </div>
      </header>
      {proposals.problem && (
        <Alert
          kind="error"
          title={proposals.problem}
          actions={<Button onClick={() => void proposals.load()}>Try again</Button>}
        />
      )}
      {!proposals.ready && !proposals.problem && <SkeletonText lines={6} />}
      {proposals.ready && !current && <AllDecided decided={decided} />}
      {current && (
        <>
          <p role="status" className="flex flex-wrap items-center gap-2 text-sm text-ink-soft">
            <Badge>Suggestion</Badge>
            {placeWords(decided, current)}
            <span className="sr-only">: {current.text}</span>
          </p>
          <ProposalCard proposal={current} />
          <LikeHere data={data} statement={contentOf(current).statement} />
          {rejecting === current.start ? (
            <ReasonButtons
              pending={false}
              onReason={(reason) => void proposals.reject(current, reason)}
              onCancel={() => setRejecting(null)}
            />
          ) : (
            <Choices
              onAccept={accept}
              onEdit={() => setEditing(current)}
              onReject={() => setRejecting(current.start)}
            />
          )}
        </>
      )}
      <RejectedList decided={decided} onTakeBack={proposals.takeBack} />
    </div>
  );
}

function Choices({
  onAccept,
  onEdit,
  onReject,
}: {
  onAccept: () => void;
  onEdit: () => void;
  onReject: () => void;
}) {
  return (
    <div className="flex flex-wrap gap-2">
      <Button size="sm" variant="primary" onClick={onAccept}>
        Accept <Kbd>a</Kbd>
      </Button>
      <Button size="sm" onClick={onEdit}>
        Edit <Kbd>e</Kbd>
      </Button>
      <Button size="sm" onClick={onReject}>
        Reject <Kbd>r</Kbd>
      </Button>
    </div>
  );
}

function AllDecided({ decided }: { decided: readonly DecidedProposal[] }) {
  if (decided.length === 0) {
    return (
      <EmptyState title="Nothing is proposed">
        That says nothing about the text: press <Kbd>n</Kbd> to go through its sentences.
      </EmptyState>
    );
  }
  return (
    <EmptyState title={`All ${decided.length} proposals are decided`}>
      Press <Kbd>n</Kbd> for the next sentence that nobody has looked at.
    </EmptyState>
  );
}

function placeWords(decided: readonly DecidedProposal[], current: Proposal): string {
  const at = decided.findIndex(({ proposal }) => proposal === current) + 1;
  const left = decided.filter(({ isOpen }) => isOpen).length;
  return `Proposal ${at} of ${decided.length}, ${left} to decide`;
}
