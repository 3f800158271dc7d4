"use client";
import { useEffect, useState } from "react";
import { Button } from "./button";
import type { ButtonSize, ButtonVariant } from "./button-style";
import { CheckIcon, CopyIcon, CrossIcon } from "./icons";

const SHOWN_FOR = 2500;

/** Copies `text` and says so, or says that the browser refused. */
export function CopyButton({
  text,
  label = "Copy",
  variant,
  size = "sm",
}: {
  text: string;
  label?: string;
  variant?: ButtonVariant;
  size?: ButtonSize;
}) {
  const [outcome, setOutcome] = useState<"copied" | "refused" | null>(null);

  useEffect(() => {
    if (!outcome) return;
    const timer = setTimeout(() => setOutcome(null), SHOWN_FOR);
    return () => clearTimeout(timer);
  }, [outcome]);

  async function copy() {
    try {
      await navigator.clipboard.writeText(text);
      setOutcome("copied");
    } catch {
      setOutcome("refused");
    }
  }

  const words = { copied: "Copied", refused: "Not copied: select the text" };
  const Icon = outcome === null ? CopyIcon : outcome === "copied" ? CheckIcon : CrossIcon;
  return (
    <Button variant={variant} size={size} onClick={() => void copy()}>
      <Icon />
      <span aria-live="polite">{outcome ? words[outcome] : label}</span>
    </Button>
  );
}
