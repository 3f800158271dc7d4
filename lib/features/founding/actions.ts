"use server";

import { fail, ok } from "@/lib/core/result";
import { prepareAccount } from "@/lib/features/accounts/mutations";
import { newDeskSchema } from "@/lib/features/workspaces/schema";
import { accountAction, openAction } from "@/lib/platform/action";
import { askAuth } from "@/lib/platform/auth/auth-request";
import { database } from "@/lib/platform/db/client";
import { findSetUp } from "./data";
import { foundDesk, linkUsed, makeFirstOwner } from "./mutations";
import { firstOwnerSchema } from "./schema";

export const setUp = openAction(firstOwnerSchema, async ({ token, desk: name, ...person }) => {
  // Before the password is hashed: that work is not done for links that were made up.
  if (!(await findSetUp(database(), token))) return fail(linkUsed);
  const account = await prepareAccount(person);
  const made = await makeFirstOwner(database(), token, { account, desk: name });
  if (!made.ok) return made;
  const { email, password } = person;
  const signedIn = await askAuth("/sign-in/email", { email, password });
  const articles = `/w/${made.value.desk}/articles`;
  return ok({ next: signedIn.ok ? articles : `/sign-in?return=${encodeURIComponent(articles)}` });
});

export const startDesk = accountAction(newDeskSchema, async ({ user }, { name }) => {
  const made = await foundDesk(database(), user.id, name);
  if (!made.ok) return made;
  return ok({ next: `/w/${made.value.desk}/articles` });
});
