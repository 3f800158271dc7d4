"use client";
import { Button } from "@/lib/ui/button";
import { EditIcon } from "@/lib/ui/icons";
import { Panel } from "@/lib/ui/panel";
import { useFormOpen } from "@/lib/ui/use-draft";
import type { SourceView } from "../schema";
import { EditSource } from "./edit-source";
import { SourceFacts } from "./source-facts";

/** What a source is, with the form that changes it. */
export function SourceSheet({
  desk,
  source,
  mayWrite,
  draftKey,
}: {
  desk: string;
  source: SourceView;
  mayWrite: boolean;
  draftKey: string;
}) {
  const [isOpen, setOpen] = useFormOpen(draftKey);
  const isEditing = mayWrite && isOpen;
  return (
    <div tabIndex={-1} className="rounded-md">
      <Panel
        title="What it is"
        actions={
          mayWrite &&
          !isEditing && (
            <Button size="sm" onClick={() => setOpen(true)}>
              <EditIcon /> Edit
            </Button>
          )
        }
      >
        {isEditing ? (
          <EditSource
            desk={desk}
            source={source}
            draftKey={draftKey}
            onClose={() => setOpen(false)}
          />
        ) : (
          <SourceFacts source={source} />
        )}
      </Panel>
    </div>
  );
}
