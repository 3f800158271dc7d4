import { Badge } from "@/lib/ui/badge";
import { StatusGlyph } from "@/lib/ui/status-glyph";
import type { ClaimStatus } from "../domain";
import { STATUS_LOOK } from "../status-look";
import { STATUS_WORDS } from "../words";

/** A status as colour, shape and word. */
export function StatusBadge({ status }: { status: ClaimStatus }) {
  return <Badge {...STATUS_LOOK[status]}>{STATUS_WORDS[status]}</Badge>;
}

/** A status as colour and shape, its word for assistive technology and on hover: where room is short. */
export function StatusMark({ status, className }: { status: ClaimStatus; className?: string }) {
  const { tone, shape } = STATUS_LOOK[status];
  return (
    <span data-tone={tone} title={STATUS_WORDS[status]} className={className}>
      <StatusGlyph shape={shape} label={STATUS_WORDS[status]} />
    </span>
  );
}
