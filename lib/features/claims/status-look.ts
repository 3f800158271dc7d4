import type { Look } from "@/lib/ui/look";
import type { ClaimStatus, Stance } from "./domain";

/** The colour and the shape of a status; its word stands in words.ts. */
export const STATUS_LOOK: Record<ClaimStatus, Look> = {
  unreviewed: { tone: "neutral", shape: "circle" },
  in_review: { tone: "progress", shape: "half-circle" },
  verified: { tone: "positive", shape: "check-circle" },
  disputed: { tone: "negative", shape: "cross-diamond" },
  needs_context: { tone: "caution", shape: "triangle" },
  unverifiable: { tone: "unknown", shape: "question-circle" },
};

/** The colour and the shape of a stance. */
export const STANCE_LOOK: Record<Stance, Look> = {
  supports: { tone: "positive", shape: "check-circle" },
  refutes: { tone: "negative", shape: "cross-diamond" },
  context: { tone: "neutral", shape: "circle" },
};
