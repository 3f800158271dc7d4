import type { Actor } from "@/lib/core/actor";
import type { VersionContent } from "@/lib/features/articles/data";
import type { EvidenceRule } from "@/lib/features/claims/domain";
import type { DeskClaim } from "@/lib/features/claims/schema";
import type { ClaimDetail } from "./claim-detail";

/** What the article's page brings to the browser: all of its claims, and one of them in full. */
export type DeskData = {
  /** The desk's name in addresses. */
  desk: string;
  article: { id: string; slug: string; archived: boolean };
  version: { id: string; number: number } & VersionContent;
  /** In the order of the text. */
  claims: DeskClaim[];
  members: { id: string; name: string }[];
  me: Actor & { memberId: string };
  rule: EvidenceRule;
  /** The claim that the address names. */
  detail: ClaimDetail | null;
};
