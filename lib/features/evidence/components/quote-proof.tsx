import Link from "next/link";
import { Badge } from "@/lib/ui/badge";
import { Moment } from "@/lib/ui/time";
import { PROOF_LOOK, proofKind, PROOF_WORDS } from "../proof-words";
import type { EvidenceView } from "../schema";

/** Whether the passage quoted stands in what was seen of the source, and how it differs there. */
export function QuoteProofLine({ desk, evidence }: { desk: string; evidence: EvidenceView }) {
  const { proof, title } = evidence;
  if (!proof) return null;
  const kind = proofKind(proof);
  return (
    <div className="flex flex-col items-start gap-1.5 text-xs text-ink-soft">
      <span className="flex flex-wrap items-center gap-x-2 gap-y-1">
        <Badge {...PROOF_LOOK[kind]}>{PROOF_WORDS[kind]}</Badge>
        <Link href={`/w/${desk}/snapshots/${proof.snapshotId}#quote`} className="text-link">
          in the page as it was on <Moment at={proof.seenAt} />
          <span className="sr-only">: {title}</span>
        </Link>
      </span>
      {proof.differences.length > 0 && (
        <ul aria-label="What differs" className="flex flex-col gap-0.5">
          {proof.differences.map(({ quoted, found }) => (
            <li key={`${quoted}→${found}`} className="break-words">
              Quoted: <b className="font-medium">{quoted ?? "nothing"}</b>; in the source:{" "}
              <b className="font-medium">{found ?? "nothing"}</b>
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}
