"use client";
import { NewClaim } from "@/lib/features/claims/components/new-claim";
import { useToast } from "@/lib/ui/toast";
import type { DeskData } from "./desk-data";

/** The form for a new claim, in the claim's place. */
export function MakingPanel({
  data,
  range,
  draftKey,
  onCreated,
  onClose,
}: {
  data: DeskData;
  range: { start: number; end: number } | null;
  draftKey: string;
  onCreated: (claim: { id: string; ref: string }) => void;
  onClose: () => void;
}) {
  const toast = useToast();
  return (
    <>
      <h2 className="mb-4 text-lg font-semibold">New claim</h2>
      <NewClaim
        key={range?.start ?? "typed"}
        desk={data.desk}
        articleId={data.article.id}
        version={data.version}
        range={range}
        draftKey={draftKey}
        onCreated={(claim) => {
          toast.show({ message: `${claim.ref} made.`, tone: "positive" });
          onCreated(claim);
        }}
        onClose={onClose}
      />
    </>
  );
}
