import { z } from "zod";
import { ROLES } from "@/lib/core/actor";
import { line } from "@/lib/core/text-fields";

/** For how many days a token may be made valid. */
export const TOKEN_DAYS = [7, 30, 90, 365] as const;

const DAYS = "Give a whole number of days, 1 to 365.";

export const makeTokenSchema = z.object({
  name: line(80),
  role: z.enum(ROLES),
  days: z.coerce.number(DAYS).int(DAYS).min(1, DAYS).max(365, DAYS),
});

export const revokeTokenSchema = z.object({ tokenId: z.uuid() });

/** A token as the settings page lists it. The secret itself is never stored, so it is not here. */
export type TokenView = {
  id: string;
  name: string;
  role: (typeof ROLES)[number];
  maker: string;
  /** The last characters of the secret, to tell tokens apart. */
  hint: string;
  createdAt: string;
  expiresAt: string;
  lastUsedAt: string | null;
  state: "valid" | "expired" | "revoked";
};
