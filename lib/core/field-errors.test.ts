import { describe, expect, it } from "vitest";
import { z } from "zod";
import { fieldErrors } from "./field-errors";

const stance = z.enum(["supports", "refutes"]);

function errorsOf(schema: z.ZodType, input: unknown) {
  const { error } = schema.safeParse(input);
  return error && fieldErrors(error);
}

describe("fieldErrors", () => {
  it("has the first message of each field, by its path", () => {
    const shape = z.object({
      parts: z.array(z.object({ unit: z.string().min(2, "Longer.").regex(/^a/, "An a.") })),
    });
    expect(errorsOf(shape, { parts: [{ unit: "ab" }, { unit: "b" }] })).toEqual({
      "parts.1.unit": "Longer.",
    });
  });

  it.each<[string, z.ZodType, unknown]>([
    ["another word", stance, "Supports"],
    ["nothing", stance, undefined],
    ["one or more", z.union([stance.transform((one) => [one]), z.array(stance)]), "no"],
  ])("lists what can be chosen where %s was", (_, schema, input) => {
    expect(errorsOf(z.object({ stance: schema }), { stance: input })).toEqual({
      stance: "Write one of: supports, refutes.",
    });
  });

  it("says the one thing that can be written, and keeps words of the shape's own", () => {
    expect(errorsOf(z.literal("yes"), "no")).toEqual({ "": "Write yes." });
    expect(errorsOf(z.enum(["a", "b"], "Choose a role."), "c")).toEqual({ "": "Choose a role." });
    const several = z.union([stance, z.array(stance)], { error: "Give a stance." });
    expect(errorsOf(several, "no")).toEqual({ "": "Give a stance." });
  });
});
