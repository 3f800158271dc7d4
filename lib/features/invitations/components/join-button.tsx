"use client";
import { Button } from "@/lib/ui/button";
import { RefusalAlert } from "@/lib/ui/refusal-alert";
import { useSaveAndGo } from "@/lib/ui/use-save-and-go";
import { join } from "../actions";

/** Takes up an invitation with the account that is signed in. */
export function JoinButton({ token, name }: { token: string; name: string }) {
  const { pending, refusal, saveAndGo } = useSaveAndGo(join);
  return (
    <div className="flex flex-col gap-4">
      <RefusalAlert refusal={refusal} />
      <Button variant="primary" pending={pending} onClick={() => void saveAndGo({ token })}>
        Join as {name}
      </Button>
    </div>
  );
}
