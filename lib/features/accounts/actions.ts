"use server";

import { fail, ok } from "@/lib/core/result";
import { accountAction, openAction } from "@/lib/platform/action";
import { askAuth } from "@/lib/platform/auth/auth-request";
import { database } from "@/lib/platform/db/client";
import { endAllSessions, endSession, renameAccount } from "./mutations";
import { returnPath } from "./return-path";
import {
  changePasswordSchema,
  continueAsSchema,
  endSessionSchema,
  nothingSchema,
  renameSchema,
  signInSchema,
} from "./schema";
import { passwordRefusal, signInRefusal } from "./refusal";

export const signIn = openAction(signInSchema, async ({ email, password, returnTo }) => {
  const answer = await askAuth("/sign-in/email", { email, password });
  if (!answer.ok) return fail(signInRefusal(answer));
  return ok({ next: returnPath(returnTo) });
});

export const continueAs = openAction(continueAsSchema, async ({ account, returnTo }) => {
  const answer = await askAuth("/sign-in/demo", { account });
  if (!answer.ok) return fail(signInRefusal(answer));
  return ok({ next: returnPath(returnTo) });
});

export const signOut = openAction(nothingSchema, async () => {
  await askAuth("/sign-out", {});
  return ok({ next: "/sign-in" });
});

export const signOutEverywhere = accountAction(nothingSchema, async ({ user }) => {
  await endAllSessions(database(), user.id);
  await askAuth("/sign-out", {});
  return ok({ next: "/sign-in" });
});

export const endOneSession = accountAction(endSessionSchema, async ({ user }, { sessionId }) => {
  await endSession(database(), user.id, sessionId);
  return ok(null);
});

export const rename = accountAction(renameSchema, async ({ user }, { name }) => {
  await renameAccount(database(), user.id, name);
  return ok(null);
});

export const changePassword = accountAction(changePasswordSchema, async (_, input) => {
  const answer = await askAuth("/change-password", {
    currentPassword: input.current,
    newPassword: input.chosen,
    revokeOtherSessions: true,
  });
  return answer.ok ? ok(null) : fail(passwordRefusal(answer));
});
