"use client";
import { Badge } from "@/lib/ui/badge";
import { Button } from "@/lib/ui/button";
import { RefusalAlert } from "@/lib/ui/refusal-alert";
import { Time } from "@/lib/ui/time";
import { useSave } from "@/lib/ui/use-save";
import { useSaveAndGo } from "@/lib/ui/use-save-and-go";
import { endOneSession, signOutEverywhere } from "../actions";

export type ListedSession = {
  id: string;
  device: string;
  address: string | null;
  since: Date;
  current: boolean;
};

/** Where a person is signed in, with the ways to end it: one place, or all of them. */
export function SessionList({ sessions }: { sessions: ListedSession[] }) {
  const one = useSave(endOneSession);
  const all = useSaveAndGo(signOutEverywhere);
  const pending = one.pending || all.pending;
  return (
    <div className="flex flex-col gap-4">
      <RefusalAlert refusal={one.refusal ?? all.refusal} />
      <ul className="border-t">
        {sessions.map((session) => (
          <li key={session.id} className="flex items-center justify-between gap-4 border-b py-3">
            <div className="min-w-0 text-sm">
              <p className="font-medium">
                {session.device} {session.current && <Badge>This one</Badge>}
              </p>
              <p className="break-words text-ink-soft">
                Signed in <Time at={session.since} />
                {session.address && ` from ${session.address}`}
              </p>
            </div>
            {!session.current && (
              <Button
                size="sm"
                pending={pending}
                onClick={() => void one.save({ sessionId: session.id })}
              >
                Sign out<span className="sr-only"> {session.device}</span>
              </Button>
            )}
          </li>
        ))}
      </ul>
      <div>
        <Button variant="danger" pending={pending} onClick={() => void all.saveAndGo({})}>
          Sign out everywhere
        </Button>
      </div>
    </div>
  );
}
