import { Badge } from "@/lib/ui/badge";
import type { LikeClaim } from "../schema";

/** Whether a like claim gives the same figure for one thing, or another one. */
export function FigureBadge({ figures }: Pick<LikeClaim, "figures">) {
  if (figures === null) return null;
  return figures === "same" ? (
    <Badge tone="neutral" shape="check-circle">
      Same figure
    </Badge>
  ) : (
    <Badge tone="caution" shape="triangle">
      Other figure
    </Badge>
  );
}
