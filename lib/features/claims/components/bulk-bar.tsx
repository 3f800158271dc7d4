"use client";
import { type RefObject, useEffect, useRef, useState } from "react";
import type { Actor } from "@/lib/core/actor";
import { Alert } from "@/lib/ui/alert";
import { Button } from "@/lib/ui/button";
import { formatNumber } from "@/lib/ui/format-number";
import { RefusalAlert } from "@/lib/ui/refusal-alert";
import { Select } from "@/lib/ui/select";
import { useToast } from "@/lib/ui/toast";
import { useFoot } from "@/lib/ui/use-foot";
import { useSave } from "@/lib/ui/use-save";
import { bulkChangeAction } from "../actions";
import { outcomeWords } from "../bulk-words";
import { isVerdict } from "../domain";
import { can } from "../policy";
import type { ChosenClaim } from "../search";
import { useSelection } from "./claim-selection";
import { ReopenDialog } from "./reopen-dialog";

type BulkInput = Parameters<typeof bulkChangeAction>[1];
type Change = BulkInput["change"];
type Outcome = { ref: string | null; outcome: string; message: string | null };

/** What can be done to all chosen claims at once; there while any is chosen. */
export function BulkBar({
  desk,
  me,
  members,
  known,
}: {
  desk: string;
  me: Actor;
  members: readonly { id: string; name: string }[];
  /** The claims that can be chosen: those of the page, and those chosen on others. */
  known: ChosenClaim[];
}) {
  const { selected, page, clear } = useSelection();
  const toast = useToast();
  const [left, setLeft] = useState<Outcome[]>([]);
  const [asksReason, setAsksReason] = useState(false);
  const { pending, refusal, save } = useSave((input: BulkInput) => bulkChangeAction(desk, input));
  const chosen = known.filter(({ ref }) => selected.has(ref));
  const isThere = selected.size > 0 && can(me, "claim.transition");
  const bar = useRef<HTMLElement>(null);
  useFoot(bar, isThere);
  const expectToLeave = useLeavers(bar);
  if (selected.size === 0 && left.length > 0) setLeft([]);
  if (!isThere) return null;

  async function run(change: Change): Promise<void> {
    const claims = chosen.map(({ id: claimId, revision }) => ({ claimId, revision }));
    const result = await save({ claims, change });
    setAsksReason(false);
    if (!result?.ok) return;
    const changedRefs = result.value.flatMap(({ ref, outcome }) =>
      ref !== null && outcome === "changed" ? [ref] : [],
    );
    const changed = changedRefs.length;
    expectToLeave(changedRefs.filter((ref) => page.includes(ref)));
    setLeft(result.value.filter(({ outcome }) => outcome !== "changed"));
    toast.show({
      message: `${formatNumber(changed)} of ${formatNumber(claims.length)} claims changed.`,
      tone: changed === claims.length ? "positive" : "caution",
    });
  }

  const elsewhere = [...selected].filter((ref) => !page.includes(ref)).length;
  return (
    <section
      ref={bar}
      aria-label="Chosen claims"
      className="sticky bottom-0 z-20 -mx-2 flex flex-col gap-3 border-t border-rule-strong bg-paper px-2 py-3"
    >
      <RefusalAlert refusal={refusal} />
      <LeftAlone outcomes={left} />
      <div className="flex flex-wrap items-center gap-2 text-sm">
        <p aria-live="polite" className="mr-auto">
          <b className="font-medium">{formatNumber(selected.size)}</b> chosen
          {elsewhere > 0 && `, ${formatNumber(elsewhere)} not on this page`}
        </p>
        <AssignSelect
          me={me}
          members={members}
          pending={pending}
          onAssign={(change) => void run(change)}
        />
        <Button
          size="sm"
          pending={pending}
          onClick={() =>
            chosen.some(({ status }) => isVerdict(status))
              ? setAsksReason(true)
              : void run({ type: "status", to: "in_review", reason: "" })
          }
        >
          Take into review
        </Button>
        <Button
          size="sm"
          pending={pending}
          onClick={() => void run({ type: "status", to: "unreviewed", reason: "" })}
        >
          Put back
        </Button>
        <Button size="sm" variant="quiet" onClick={clear}>
          Choose none
        </Button>
      </div>
      <ReopenDialog
        open={asksReason}
        count={chosen.filter(({ status }) => isVerdict(status)).length}
        pending={pending}
        onClose={() => setAsksReason(false)}
        onReason={(reason) => void run({ type: "status", to: "in_review", reason })}
      />
    </section>
  );
}

/**
 * Takes claims out of the selection that a change takes out of the list, under a filter for one: what
 * is chosen should be seen. Returns how to name the claims of the page that were changed.
 */
function useLeavers(bar: RefObject<HTMLElement | null>) {
  const { page, leaveOut } = useSelection();
  const [changed, expectToLeave] = useState<readonly string[]>([]);
  const shown = useRef(page);
  useEffect(() => {
    if (shown.current === page) return;
    shown.current = page;
    const gone = changed.filter((ref) => !page.includes(ref));
    if (gone.length === 0) return;
    const main = bar.current?.contains(document.activeElement) ? bar.current.closest("main") : null;
    leaveOut(gone);
    // The bar may go, and the button in it that was pressed.
    requestAnimationFrame(() => {
      if (document.activeElement === document.body) main?.focus();
    });
  }, [page, changed, leaveOut, bar]);
  return expectToLeave;
}

function AssignSelect({
  me,
  members,
  pending,
  onAssign,
}: {
  me: Actor;
  members: readonly { id: string; name: string }[];
  pending: boolean;
  onAssign: (change: Change) => void;
}) {
  const others = can(me, "claim.assign_other") ? members : [];
  const mine = members.filter(({ id }) => id === me.memberId);
  const offered = others.length > 0 ? others : mine;
  return (
    <Select
      aria-label="Assign the chosen claims"
      value=""
      disabled={pending}
      className="w-64 max-w-full"
      onChange={({ target: { value } }) => {
        if (value === "") return;
        onAssign({ type: "assign", assigneeId: value === "none" ? null : value });
      }}
    >
      <option value="">Assign to…</option>
      {offered.map(({ id, name }) => (
        <option key={id} value={id}>
          {id === me.memberId ? `${name} (you)` : name}
        </option>
      ))}
      <option value="none">Nobody</option>
    </Select>
  );
}

/** What was not changed, and why. */
function LeftAlone({ outcomes }: { outcomes: Outcome[] }) {
  if (outcomes.length === 0) return null;
  return (
    <Alert kind="warning" title={`${formatNumber(outcomes.length)} left as they were`}>
      <ul className="max-h-40 overflow-y-auto">
        {outcomeWords(outcomes).map(({ refs, why }) => (
          <li key={why}>
            {refs}: {why}
          </li>
        ))}
      </ul>
    </Alert>
  );
}
