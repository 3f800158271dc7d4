"use client";
import { useState } from "react";
import { Button } from "@/lib/ui/button";
import { Dialog } from "@/lib/ui/dialog";
import { Field } from "@/lib/ui/field";
import { TextArea } from "@/lib/ui/text-area";

/** Asks why claims that have a verdict are opened again. */
export function ReopenDialog({
  open,
  count,
  pending,
  onClose,
  onReason,
}: {
  open: boolean;
  /** How many of the chosen claims have a verdict. */
  count: number;
  pending: boolean;
  onClose: () => void;
  onReason: (reason: string) => void;
}) {
  const [reason, setReason] = useState("");
  const verdicts = count === 1 ? "One of them has a verdict" : `${count} of them have a verdict`;
  return (
    <Dialog
      open={open}
      onClose={onClose}
      title="Take into review"
      description={`${verdicts}, and will be opened again. The verdicts stay in the history.`}
      footer={
        <>
          <Button variant="quiet" onClick={onClose}>
            Cancel
          </Button>
          <Button
            variant="primary"
            pending={pending}
            disabled={reason.trim() === ""}
            onClick={() => onReason(reason)}
          >
            Take into review
          </Button>
        </>
      }
    >
      <Field label="Why they are opened again" required>
        {(control) => (
          <TextArea
            {...control}
            data-autofocus
            dir="auto"
            value={reason}
            onChange={(event) => setReason(event.target.value)}
          />
        )}
      </Field>
    </Dialog>
  );
}
