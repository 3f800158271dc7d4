"use client";
import { StatusBadge } from "@/lib/features/claims/components/status-badge";
import type { DeskClaim } from "@/lib/features/claims/schema";
import { IconButton } from "@/lib/ui/icon-button";
import {
  ChevronDownIcon,
  ChevronUpIcon,
  CrossIcon,
  LinkIcon,
  MoreIcon,
  TrashIcon,
} from "@/lib/ui/icons";
import { Menu } from "@/lib/ui/menu";
import type { MenuEntry } from "@/lib/ui/menu-entry";
import { useToast } from "@/lib/ui/toast";
import type { Rewriting } from "./rewrite-claim";
import type { Choice } from "./use-choice";

/** The panel's top: which claim it is, how it stands, and what can be done with it. */
export function PanelHead({
  claim,
  choice,
  mayWrite,
  onRewrite,
  onPutBack,
  onDelete,
}: {
  claim: DeskClaim;
  choice: Choice;
  mayWrite: boolean;
  onRewrite: (form: Rewriting) => void;
  onPutBack: () => void;
  onDelete: () => void;
}) {
  const copy = useCopyLink(claim.ref);
  const putBack: MenuEntry[] =
    claim.status === "in_review" ? [{ label: "Put back to unreviewed", onSelect: onPutBack }] : [];
  const entries: (MenuEntry | "divider")[] = [
    { label: "Copy a link to it", icon: <LinkIcon />, onSelect: () => void copy() },
  ];
  if (mayWrite) {
    entries.unshift(
      { label: "Edit what it says", onSelect: () => onRewrite("edit") },
      { label: "Split into two", onSelect: () => onRewrite("split") },
      { label: "Merge with another", onSelect: () => onRewrite("merge") },
      ...putBack,
      "divider",
    );
    entries.push("divider", {
      label: "Delete",
      icon: <TrashIcon />,
      tone: "negative",
      onSelect: onDelete,
    });
  }
  return (
    <header className="flex flex-wrap items-center justify-between gap-2">
      <div className="flex min-w-0 items-center gap-3">
        <h2 className="text-lg font-semibold">{claim.ref}</h2>
        <StatusBadge status={claim.status} />
      </div>
      <div className="flex items-center">
        <IconButton
          label="Previous claim (k)"
          icon={<ChevronUpIcon />}
          onClick={() => choice.step(-1)}
        />
        <IconButton
          label="Next claim (j)"
          icon={<ChevronDownIcon />}
          onClick={() => choice.step(1)}
        />
        <Menu
          label={`What to do with ${claim.ref}`}
          iconOnly
          trigger={<MoreIcon />}
          entries={entries}
        />
        <IconButton label="Close the claim (Esc)" icon={<CrossIcon />} onClick={choice.leave} />
      </div>
    </header>
  );
}

function useCopyLink(ref: string): () => Promise<void> {
  const toast = useToast();
  return async () => {
    try {
      await navigator.clipboard.writeText(window.location.href);
      toast.show({ message: `Link to ${ref} copied.` });
    } catch {
      toast.show({ message: "The browser did not allow it. The link stands in the address bar." });
    }
  };
}
