import type { Actor } from "@/lib/core/actor";
import type { VersionContent } from "@/lib/features/articles/data";
import type { VersionView } from "@/lib/features/articles/schema";
import type { EvidenceRule } from "@/lib/features/claims/domain";
import type { DeskClaim, GoneClaim } from "@/lib/features/claims/schema";
import type { DeskDismissal, DeskSentence } from "@/lib/features/spotting/schema";
import type { ClaimDetail } from "./claim-detail";

/** What the article's page brings to the browser: all of its claims, and one of them in full. */
export type DeskData = {
  /** The desk's name in addresses. */
  desk: string;
  article: { id: string; slug: string; title: string; archived: boolean };
  /** The version shown; `newest` is the number of the article's newest one. */
  version: {
    id: string;
    number: number;
    newest: number;
    format: VersionView["format"];
  } & VersionContent;
  /** What became of each sentence that counts, in the order of the text. */
  sentences: DeskSentence[];
  /** In what a person found nothing to check, in the order of the text. */
  dismissals: DeskDismissal[];
  /** In the order of the text. */
  claims: DeskClaim[];
  members: { id: string; name: string }[];
  me: Actor & { memberId: string };
  rule: EvidenceRule;
  /** The claim that the address names. */
  detail: ClaimDetail | null;
  /** What it names instead, where that claim was deleted or merged. */
  gone: GoneClaim | null;
};
