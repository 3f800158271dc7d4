"use client";
import { useCallback, useEffect, useState } from "react";
import type { Result } from "@/lib/core/result";
import { createClaimAction, deleteClaimAction } from "@/lib/features/claims/actions";
import { dismissAction, takeBackAction } from "@/lib/features/spotting/actions";
import { AS_REASON } from "@/lib/features/spotting/words";
import {
  type ClaimPlace,
  contentOf,
  type Decision,
  decisionOn,
} from "@/lib/features/spotting/proposals";
import type { DismissalReason } from "@/lib/features/spotting/domain";
import type { DismissalView, Proposal, ProposalList } from "@/lib/features/spotting/schema";
import { useToast } from "@/lib/ui/toast";
import { attempt, type Refusal } from "@/lib/ui/use-save";
import type { DeskData } from "./desk-data";

/** A proposal with what became of it; a decision that is still being saved closes it, too. */
export type DecidedProposal = { proposal: Proposal; decision: Decision; isOpen: boolean };

/**
 * The proposals of the version shown, and what to do with one. A decision counts at once and is saved
 * behind it, so that the next proposal needs no waiting; where it cannot be saved it is taken back.
 */
export function useProposals(data: DeskData) {
  const { desk, article, version } = data;
  const toast = useToast();
  const [list, setList] = useState<ProposalList | null>(null);
  const [problem, setProblem] = useState<string | null>(null);
  // Decided in this tab, and not yet known to the page: where the proposals begin.
  const [hasty, setHasty] = useState<ReadonlySet<number>>(new Set());
  const address = `/w/${desk}/articles/${article.slug}/proposals/${version.number}`;

  const load = useCallback(async () => {
    setProblem(null);
    const answer = await fetchList(address);
    if (answer.ok) setList(answer.value);
    else setProblem(answer.error.message);
  }, [address]);
  useEffect(() => {
    // oxlint-disable-next-line react/set-state-in-effect -- the server is what is outside here
    void load();
  }, [load]);

  const places = placesOf(data);
  const decided = (list?.proposals ?? []).map((proposal): DecidedProposal => {
    const decision = decisionOn(proposal, places, list?.dismissals ?? []);
    return { proposal, decision, isOpen: decision.kind === "open" && !hasty.has(proposal.start) };
  });

  async function hasten<T>(
    { start }: Proposal,
    work: () => Promise<Result<T, Refusal>>,
  ): Promise<T | null> {
    setHasty((before) => new Set(before).add(start));
    const result = await attempt(work);
    if (result.ok) return result.value;
    setHasty((before) => without(before, start));
    toast.show({ message: `Not saved. ${result.error.message}`, tone: "negative" });
    return null;
  }

  async function undo(proposal: Proposal, work: () => Promise<Result<unknown, Refusal>>) {
    const result = await attempt(work);
    if (!result.ok) return toast.show({ message: result.error.message, tone: "negative" });
    setHasty((before) => without(before, proposal.start));
    await load();
  }

  async function accept(proposal: Proposal): Promise<void> {
    const { start, end } = proposal;
    const made = await hasten(proposal, () =>
      createClaimAction(desk, {
        articleId: article.id,
        versionId: version.id,
        range: { start, end },
        content: contentOf(proposal),
      }),
    );
    if (!made) return;
    const { id: claimId, ref, revision } = made;
    const onAction = () =>
      void undo(proposal, () => deleteClaimAction(desk, { claimId, revision }));
    toast.show({ message: `${ref} made.`, action: { label: "Undo", onAction } });
  }

  async function reject(proposal: Proposal, reason: DismissalReason): Promise<void> {
    const { start, end } = proposal;
    const passages = [{ start, end }];
    const input = { versionId: version.id, passages, reason, newestKnown: version.newest };
    const done = await hasten(proposal, () => dismissAction(desk, input));
    if (!done) return;
    setList((now) => now && { ...now, dismissals: [...now.dismissals, ...done.dismissals] });
    const onAction = () =>
      void undo(proposal, () => takeBackAction(desk, { dismissalIds: done.added }));
    toast.show({
      message: `Rejected ${AS_REASON[reason]}.`,
      ...(done.added.length > 0 && { action: { label: "Undo", onAction } }),
    });
  }

  function takeBack(proposal: Proposal, { id }: DismissalView): Promise<void> {
    return undo(proposal, () => takeBackAction(desk, { dismissalIds: [id] }));
  }

  /** Takes note that a claim was made of it by the form. */
  function settle({ start }: Proposal): void {
    setHasty((before) => new Set(before).add(start));
  }

  return { ready: list !== null, problem, load, decided, accept, reject, takeBack, settle };
}

function without(starts: ReadonlySet<number>, gone: number): ReadonlySet<number> {
  return new Set([...starts].filter((start) => start !== gone));
}

function placesOf({ claims, version }: DeskData): ClaimPlace[] {
  return claims.flatMap(({ ref, anchors }) =>
    anchors.flatMap(({ versionId, start, end }) =>
      versionId === version.id && start !== null && end !== null ? [{ ref, start, end }] : [],
    ),
  );
}

async function fetchList(address: string): Promise<Result<ProposalList, Refusal>> {
  try {
    const response = await fetch(address, { headers: { Accept: "application/json" } });
    const body: unknown = await response.json();
    // The one place that answers here is proposals/[number]/route.ts of this very build.
    if (response.ok) return { ok: true, value: body as ProposalList };
    return { ok: false, error: body as Refusal };
  } catch {
    const message = "The server does not answer. Try again in a moment.";
    return { ok: false, error: { code: "unreachable", message } };
  }
}
