"use client";
import type { Actor } from "@/lib/core/actor";
import { Avatar } from "@/lib/ui/avatar";
import { Button } from "@/lib/ui/button";
import { Select } from "@/lib/ui/select";
import { can } from "../policy";
import type { DeskClaim } from "../schema";

/** Whose claim it is. Checkers take it or hand it back; editors give it to anyone. */
export function AssigneeControl({
  claim,
  me,
  members,
  pending,
  onAssign,
}: {
  claim: DeskClaim;
  me: Actor;
  members: readonly { id: string; name: string }[];
  pending: boolean;
  onAssign: (memberId: string | null) => void;
}) {
  const { assignee } = claim;
  if (can(me, "claim.assign_other")) {
    return (
      <Select
        aria-label="Assignee"
        value={assignee?.memberId ?? ""}
        disabled={pending}
        title={assignee?.name}
        className="w-64 max-w-full"
        onChange={(event) => onAssign(event.target.value === "" ? null : event.target.value)}
      >
        <option value="">Nobody’s claim</option>
        {withAssignee(members, assignee).map(({ id, name }) => (
          <option key={id} value={id}>
            {id === me.memberId ? `${name} (you)` : name}
          </option>
        ))}
      </Select>
    );
  }
  const isMine = assignee !== null && assignee.memberId === me.memberId;
  const mayTake = can(me, "claim.assign_self") && (assignee === null || isMine);
  return (
    <span className="inline-flex flex-wrap items-center gap-2 text-sm">
      {assignee ? (
        <>
          <Avatar name={assignee.name} size="sm" decorative />
          {isMine ? "Yours" : assignee.name}
        </>
      ) : (
        <span className="text-ink-soft">Nobody’s claim</span>
      )}
      {mayTake && (
        <Button size="sm" pending={pending} onClick={() => onAssign(isMine ? null : me.memberId)}>
          {isMine ? "Hand back" : "Take it"}
        </Button>
      )}
    </span>
  );
}

/** Somebody who has left the desk may still have the claim. */
function withAssignee(
  members: readonly { id: string; name: string }[],
  assignee: DeskClaim["assignee"],
): readonly { id: string; name: string }[] {
  if (!assignee || members.some(({ id }) => id === assignee.memberId)) return members;
  return [...members, { id: assignee.memberId, name: assignee.name }];
}
