import type { ClaimStatus } from "@/lib/features/claims/domain";

/** A claim of the desk that an outside verdict may speak of. */
export type ChoosableClaim = { id: string; ref: string; statement: string; status: ClaimStatus };
