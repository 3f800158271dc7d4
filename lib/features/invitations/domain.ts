import { fail, ok, type Result } from "@/lib/core/result";

/** How long an invitation can be taken up. */
export const INVITATION_DAYS = 7;

export type InvitationState = "open" | "used" | "revoked" | "expired";

type Dates = { acceptedAt: Date | null; revokedAt: Date | null; expiresAt: Date };

/** Where an invitation stands at `now`. */
export function invitationState(invitation: Dates, now: Date): InvitationState {
  if (invitation.acceptedAt) return "used";
  if (invitation.revokedAt) return "revoked";
  return invitation.expiresAt <= now ? "expired" : "open";
}

export function expiryOf(now: Date): Date {
  return new Date(now.getTime() + INVITATION_DAYS * 24 * 60 * 60 * 1000);
}

export type JoinError = {
  code:
    "unknown" | "used" | "revoked" | "expired" | "other_address" | "already_member" | "email_taken";
  message: string;
};

const refusalText = {
  unknown: "There is no such invitation. Check that the whole link was copied.",
  used: "This invitation has been used already. Ask the desk for another.",
  revoked: "This invitation was withdrawn. Ask the desk for another.",
  expired: `This invitation has expired; each is good for ${INVITATION_DAYS} days. Ask the desk for another.`,
};

/** Why an invitation takes nobody in, in words. */
export function joinRefusal(code: keyof typeof refusalText): JoinError {
  return { code, message: refusalText[code] };
}

/** Decides whether the person with this e-mail address may take up an invitation now. */
export function decideJoin(
  invitation: Dates & { email: string | null },
  person: { email: string },
  now: Date,
): Result<null, JoinError> {
  const state = invitationState(invitation, now);
  if (state !== "open") return fail(joinRefusal(state));
  if (invitation.email !== null && invitation.email !== person.email.toLowerCase()) {
    return fail({
      code: "other_address",
      message: `This invitation is for ${invitation.email}. Join with that e-mail address.`,
    });
  }
  return ok(null);
}
