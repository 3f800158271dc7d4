/** What a user can expect to happen, as a value. `code` comes from a closed set of each operation. */
export type Result<T, E extends { code: string } = never> =
  { ok: true; value: T } | { ok: false; error: E };

export function ok<T>(value: T): { ok: true; value: T } {
  return { ok: true, value };
}

export function fail<const E extends { code: string }>(error: E): { ok: false; error: E } {
  return { ok: false, error };
}

/** One message per field of a form, by its path in the input ("figures.0.value"). */
export type FieldErrors = Record<string, string>;
