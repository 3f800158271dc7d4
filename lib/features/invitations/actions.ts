"use server";

import { fail, ok } from "@/lib/core/result";
import { prepareAccount } from "@/lib/features/accounts/mutations";
import { accountAction, deskAction, openAction } from "@/lib/platform/action";
import { askAuth } from "@/lib/platform/auth/auth-request";
import { database } from "@/lib/platform/db/client";
import { settings } from "@/lib/platform/env";
import { findOffer } from "./data";
import { joinRefusal } from "./domain";
import { joinDesk, joinWithNewAccount, makeInvitation, revokeInvitation } from "./mutations";
import {
  joinSchema,
  joinWithNewAccountSchema,
  makeInvitationSchema,
  revokeInvitationSchema,
} from "./schema";

export const invite = deskAction(makeInvitationSchema, async (scope, input) => {
  const made = await makeInvitation(scope, input);
  if (!made.ok) return made;
  const { token, expiresAt } = made.value;
  return ok({ link: new URL(`/join/${token}`, settings().APP_URL).href, expiresAt });
});

export const withdrawInvitation = deskAction(revokeInvitationSchema, revokeInvitation);

export const join = accountAction(joinSchema, async ({ user }, { token }) => {
  const joined = await joinDesk(database(), token, user);
  if (!joined.ok) return joined;
  return ok({ next: `/w/${joined.value.desk}/articles` });
});

export const joinAsNewPerson = openAction(
  joinWithNewAccountSchema,
  async ({ token, ...account }) => {
    // Before the password is hashed: that work is not done for links that were made up.
    const offer = await findOffer(database(), token);
    if (offer?.state !== "open") return fail(joinRefusal(offer?.state ?? "unknown"));
    const joined = await joinWithNewAccount(database(), token, await prepareAccount(account));
    if (!joined.ok) return joined;
    const { email, password } = account;
    const signedIn = await askAuth("/sign-in/email", { email, password });
    const desk = `/w/${joined.value.desk}/articles`;
    return ok({ next: signedIn.ok ? desk : `/sign-in?return=${encodeURIComponent(desk)}` });
  },
);
