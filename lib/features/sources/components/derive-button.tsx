"use client";
import { useRouter } from "next/navigation";
import { Button } from "@/lib/ui/button";
import { RefusalAlert } from "@/lib/ui/refusal-alert";
import { useSave } from "@/lib/ui/use-save";
import { deriveSourceAction } from "../actions";

/** Says that a source repeats another, or (`from` null) that it repeats none. */
export function DeriveButton({
  desk,
  source,
  from,
  path,
}: {
  desk: string;
  source: { id: string; revision: number };
  from: { id: string; title: string } | null;
  /** The page of the source, which is shown then. */
  path: string;
}) {
  const router = useRouter();
  const { pending, refusal, save } = useSave(() =>
    deriveSourceAction(desk, {
      sourceId: source.id,
      revision: source.revision,
      from: from?.id ?? null,
    }),
  );
  async function derive() {
    const result = await save(null);
    if (result?.ok) router.replace(path, { scroll: false });
  }
  return (
    <span className="flex flex-col items-start gap-2">
      <Button size="sm" pending={pending} onClick={() => void derive()}>
        {from ? "It repeats this one" : "It repeats no other source"}
        {from && <span className="sr-only"> ({from.title})</span>}
      </Button>
      <RefusalAlert refusal={refusal} />
    </span>
  );
}
