import { z } from "zod";
import { newAccountSchema } from "@/lib/features/accounts/schema";
import { roleField } from "@/lib/features/team/schema";
import { deskName } from "@/lib/features/workspaces/schema";

export const firstOwnerSchema = newAccountSchema.extend({
  token: z.string().min(1).max(200),
  desk: deskName,
});

/** What `plumbline user add` takes: an account, and its place in a desk. */
export const addUserSchema = newAccountSchema.extend({
  desk: z.string().min(1, "Name the desk by its short name."),
  role: roleField,
});
export type AddUser = z.output<typeof addUserSchema>;
