"use client";
import type { ClaimDraft } from "@/lib/features/claims/claim-draft";
import { NewClaim } from "@/lib/features/claims/components/new-claim";
import { useToast } from "@/lib/ui/toast";
import type { DeskData } from "./desk-data";
import { LikeHere } from "./like-here";

/**
 * A claim in the making: where text is selected, or null where its words are typed; `proposed` is
 * what the form begins with, where the program proposed it, `note` what begins its first note.
 */
export type Making = {
  range: { start: number; end: number } | null;
  proposed?: ClaimDraft;
  note?: string | undefined;
};

/** The form for a new claim, in the claim's place. */
export function MakingPanel({
  data,
  making: { range, proposed },
  draftKey,
  onCreated,
  onClose,
}: {
  data: DeskData;
  making: Making;
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
        proposed={proposed}
        draftKey={draftKey}
        renderBeside={(statement) => <LikeHere data={data} statement={statement} />}
        onCreated={(claim) => {
          toast.show({ message: `${claim.ref} made.`, tone: "positive" });
          onCreated(claim);
        }}
        onClose={onClose}
      />
    </>
  );
}
