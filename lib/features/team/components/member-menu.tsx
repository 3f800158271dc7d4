"use client";
import { useState } from "react";
import { ROLES, type Role } from "@/lib/core/actor";
import { Button } from "@/lib/ui/button";
import { Dialog } from "@/lib/ui/dialog";
import { Menu } from "@/lib/ui/menu";
import { RefusalAlert } from "@/lib/ui/refusal-alert";
import { useToast } from "@/lib/ui/toast";
import { attempt, useSave } from "@/lib/ui/use-save";
import { giveRole, takeOut } from "../actions";
import type { MemberView } from "../data";

/** What an owner can do with a member: another role, or out of the desk. */
export function MemberMenu({ desk, member }: { desk: string; member: MemberView }) {
  const toast = useToast();
  const [leaving, setLeaving] = useState(false);
  const { id: memberId, revision, name } = member;

  async function change(role: Role) {
    if (role === member.role) return;
    const result = await attempt(() => giveRole(desk, { memberId, revision, role }));
    toast.show(
      result.ok
        ? { message: `${name} is now ${role}.`, tone: "positive" }
        : { message: result.error.message, tone: "negative" },
    );
  }

  return (
    <>
      <Menu
        label={`Change ${name}`}
        trigger="Change"
        entries={[
          ...ROLES.map((role) => ({
            label: `Make ${role}`,
            checked: role === member.role,
            onSelect: () => void change(role),
          })),
          "divider",
          { label: "Remove from the desk…", tone: "negative", onSelect: () => setLeaving(true) },
        ]}
      />
      <RemoveDialog desk={desk} member={member} open={leaving} onClose={() => setLeaving(false)} />
    </>
  );
}

function RemoveDialog({
  desk,
  member: { id: memberId, revision, name },
  open,
  onClose,
}: {
  desk: string;
  member: MemberView;
  open: boolean;
  onClose: () => void;
}) {
  const toast = useToast();
  const { pending, refusal, save } = useSave(() => takeOut(desk, { memberId, revision }));
  async function remove() {
    const removed = await save(undefined);
    if (!removed?.ok) return;
    onClose();
    toast.show({ message: `${name} was removed from the desk.` });
  }

  return (
    <Dialog
      open={open}
      onClose={onClose}
      width="sm"
      title={`Remove ${name}?`}
      description="They lose the desk at once, with their API tokens and open invitations. What they wrote stays, under their name. An invitation brings them back."
      footer={
        <>
          <Button onClick={onClose} data-autofocus>
            Keep
          </Button>
          <Button variant="danger" pending={pending} onClick={() => void remove()}>
            Remove
          </Button>
        </>
      }
    >
      <RefusalAlert refusal={refusal} />
    </Dialog>
  );
}
