import { z } from "zod";
import { emailAddress, newAccountSchema } from "@/lib/features/accounts/schema";
import { roleField } from "@/lib/features/team/schema";

export const makeInvitationSchema = z.object({
  role: roleField,
  email: z
    .union([z.literal("").transform(() => null), emailAddress])
    .nullable()
    .default(null),
});
export type MakeInvitation = z.output<typeof makeInvitationSchema>;

export const revokeInvitationSchema = z.object({ invitationId: z.uuid() });

const token = z.string().min(1).max(200);

export const joinSchema = z.object({ token });

export const joinWithNewAccountSchema = newAccountSchema.extend({ token });
