import { z } from "zod";

type Given<F extends z.core.SomeType> =
  F extends z.ZodDefault<infer Inner> ? z.ZodOptional<Inner> : z.ZodOptional<F>;

/**
 * The shape of a change of a record: every field may be left out, and then is not in what comes out,
 * where the record's own shape would put in its default. To empty a field is to say null.
 */
export function changeShape<S extends z.ZodRawShape>(
  record: z.ZodObject<S>,
): z.ZodObject<{ [K in keyof S]: Given<S[K]> }> {
  const fields = Object.entries(record.shape).map(([name, field]) => {
    const given = field instanceof z.ZodDefault ? field.removeDefault() : field;
    return [name, z.optional(given)];
  });
  return z.object(Object.fromEntries(fields)) as z.ZodObject<{ [K in keyof S]: Given<S[K]> }>;
}
