import { z } from "zod";
import { PASSWORD_LENGTH } from "@/lib/core/password";
import { line } from "@/lib/core/text-fields";
import { DEMO_ACCOUNT_KEYS } from "@/lib/core/demo-accounts";

/** A person's name as the desk and its reports show it. */
const personName = line(80);

/** An e-mail address, in lower case: the name of an account. */
export const emailAddress = z
  .string()
  .trim()
  .toLowerCase()
  .max(254, "That is too long for an e-mail address.")
  .pipe(z.email("Give an e-mail address, such as name@example.org."));

/** A password that is being chosen. Taken as typed: spaces count. */
const newPassword = z
  .string()
  .min(PASSWORD_LENGTH.min, `Use at least ${PASSWORD_LENGTH.min} characters.`)
  .max(PASSWORD_LENGTH.max, `Use at most ${PASSWORD_LENGTH.max} characters.`);

const givenPassword = z.string().min(1, "Fill this in.").max(PASSWORD_LENGTH.max, "Too long.");

export const newAccountSchema = z.object({
  name: personName,
  email: emailAddress,
  password: newPassword,
});
export type NewAccount = z.output<typeof newAccountSchema>;

const returnTo = z.string().max(2048).default("");

export const signInSchema = z.object({
  email: emailAddress,
  password: givenPassword,
  returnTo,
});

export const continueAsSchema = z.object({ account: z.enum(DEMO_ACCOUNT_KEYS), returnTo });

export const renameSchema = z.object({ name: personName });

export const changePasswordSchema = z.object({ current: givenPassword, chosen: newPassword });

/** What `plumbline user password` takes. */
export const setPasswordSchema = newAccountSchema.pick({ email: true, password: true });
export type SetPassword = z.output<typeof setPasswordSchema>;

export const endSessionSchema = z.object({ sessionId: z.uuid() });

export const nothingSchema = z.object({});
