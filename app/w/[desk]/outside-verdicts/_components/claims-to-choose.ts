import "server-only";
import type { ChoosableClaim } from "@/lib/features/claim-reviews/choosable-claim";
import { findClaimByRef } from "@/lib/features/claims/data";
import { parseClaimRef } from "@/lib/features/claims/domain";
import { parseClaimQuery } from "@/lib/features/claims/query";
import { searchClaims } from "@/lib/features/claims/search";
import { likeClaims } from "@/lib/features/likeness/data";
import type { WorkspaceScope } from "@/lib/platform/scope";

const MOST = 8;
const MOST_CHARACTERS = 200;

/** Claims of the desk for a reference (A2-14), else those like a text, else those with its words. */
export async function claimsToChoose(
  scope: WorkspaceScope,
  words: string,
): Promise<ChoosableClaim[]> {
  const text = words.trim();
  if (text === "") return [];
  if (parseClaimRef(text)) {
    const claim = await findClaimByRef(scope, text);
    return claim ? [toChoosable(claim)] : [];
  }
  const like = await likeClaims(scope, { statement: text, figures: [] });
  return like.length > 0 ? like.map(toChoosable) : withWords(scope, text);
}

async function withWords(scope: WorkspaceScope, text: string): Promise<ChoosableClaim[]> {
  const q = text.slice(0, MOST_CHARACTERS).toWellFormed();
  const query = parseClaimQuery(new URLSearchParams({ q, archived: "1", limit: String(MOST) }));
  if (!query.ok) return [];
  const { claims } = await searchClaims(scope, query.value);
  return claims.map(toChoosable);
}

function toChoosable({ id, ref, statement, status }: ChoosableClaim): ChoosableClaim {
  return { id, ref, statement, status };
}
