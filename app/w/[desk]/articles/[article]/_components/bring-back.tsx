"use client";
import type { Result } from "@/lib/core/result";
import type { Removed } from "@/lib/features/audit/removals";
import { restoreEvidenceAction } from "@/lib/features/evidence/actions";
import { restoreNoteAction } from "@/lib/features/notes/actions";
import { Button } from "@/lib/ui/button";
import { RefusalAlert } from "@/lib/ui/refusal-alert";
import { useToast } from "@/lib/ui/toast";
import { type Refusal, useSave } from "@/lib/ui/use-save";

/** Under the event that removed a record: the way back for it. */
export function BringBack({ desk, removed }: { desk: string; removed: Removed }) {
  const toast = useToast();
  const { pending, refusal, save } = useSave(() => bringBack(desk, removed));

  async function restore() {
    const result = await save(null);
    if (result?.ok) toast.show({ message: `The ${removed.kind} is back.` });
  }

  return (
    <div className="mt-2 flex flex-col items-start gap-2">
      <RefusalAlert refusal={refusal} />
      <Button size="sm" pending={pending} onClick={() => void restore()}>
        Bring the {removed.kind} back
      </Button>
    </div>
  );
}

function bringBack(desk: string, { kind, id }: Removed): Promise<Result<unknown, Refusal>> {
  return kind === "evidence"
    ? restoreEvidenceAction(desk, { evidenceId: id })
    : restoreNoteAction(desk, { noteId: id });
}
