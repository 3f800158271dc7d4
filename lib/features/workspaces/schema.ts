import { z } from "zod";
import { line } from "@/lib/core/text-fields";
import { CLAIM_KINDS } from "@/lib/features/claims/domain";

/** A desk's name as its members and reports show it. */
export const deskName = line(80);

/** The rule of a desk: its name, and what it asks for before a verdict stands. */
const deskSettingsSchema = z.object({
  name: deskName,
  evidenceMinimum: z.int("Give a whole number.").min(0, "Not below 0.").max(5, "Not above 5."),
  primaryRequired: z.boolean(),
  reasonRequired: z.boolean(),
  /** The kinds of claim that need two independent sources, each once, in the order of the kinds. */
  independentKinds: z
    .array(z.enum(CLAIM_KINDS))
    .transform((chosen) => CLAIM_KINDS.filter((kind) => chosen.includes(kind))),
  /** Whether every sentence of a version must be looked at before it may be signed off. */
  coverageRequired: z.boolean(),
  /** Whether a snapshot is asked for whenever a link is added. */
  snapshotOnAdd: z.boolean(),
  /** Whether the links of its evidence are looked at from time to time. */
  watchLinks: z.boolean(),
});

/** A save of the settings names the revision it was made on. */
export const changeSettingsSchema = deskSettingsSchema.extend({ revision: z.int().positive() });
export type ChangeSettings = z.output<typeof changeSettingsSchema>;

export type DeskSettings = ChangeSettings;

export const newDeskSchema = z.object({ name: deskName });
