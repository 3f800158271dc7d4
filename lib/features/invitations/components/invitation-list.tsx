"use client";
import { Button } from "@/lib/ui/button";
import { RefusalAlert } from "@/lib/ui/refusal-alert";
import { Day, Time } from "@/lib/ui/time";
import { useSave } from "@/lib/ui/use-save";
import { withdrawInvitation } from "../actions";
import type { InvitationView } from "../data";

/** The invitations that nobody took up yet. */
export function InvitationList({
  desk,
  invitations,
}: {
  desk: string;
  invitations: InvitationView[];
}) {
  const { pending, refusal, save } = useSave((invitationId: string) =>
    withdrawInvitation(desk, { invitationId }),
  );
  if (invitations.length === 0) {
    return <p className="text-sm text-ink-soft">No invitation is open.</p>;
  }
  return (
    <div className="flex flex-col gap-4">
      <RefusalAlert refusal={refusal} />
      <ul className="border-t">
        {invitations.map(({ id, role, email, madeBy, madeAt, expiresAt }) => (
          <li key={id} className="flex items-center justify-between gap-4 border-b py-3 text-sm">
            <div className="min-w-0">
              <p className="font-medium break-words">
                {email ?? "Whoever has the link"}, as {role}
              </p>
              <p className="text-ink-soft">
                Made <Time at={madeAt} /> by {madeBy}, good until{" "}
                <Day value={expiresAt.toISOString().slice(0, 10)} />
              </p>
            </div>
            <Button size="sm" pending={pending} onClick={() => void save(id)}>
              Withdraw<span className="sr-only"> the invitation for {email ?? role}</span>
            </Button>
          </li>
        ))}
      </ul>
    </div>
  );
}
