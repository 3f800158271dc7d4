import Link from "next/link";
import { waitingWords } from "@/lib/features/triage/words";
import { StatusGlyph } from "@/lib/ui/status-glyph";

/** Says that claims wait for a decision since a version came in, and leads to where it is made. */
export function WaitingBanner({
  path,
  count,
  version,
}: {
  /** The article's page. */
  path: string;
  /** How many wait. */
  count: number;
  /** The newest version. */
  version: number;
}) {
  if (count === 0) return null;
  return (
    <p
      data-tone="caution"
      className="flex items-center gap-2 border-b border-tone-line bg-tone-tint px-4 py-2 text-sm sm:px-8"
    >
      <StatusGlyph shape="triangle" />
      <span>
        {waitingWords(count)} since version {version} came in.{" "}
        <Link href={`${path}/triage`} className="text-link">
          Decide
          <span className="sr-only"> what became of them</span>
        </Link>
      </span>
    </p>
  );
}
