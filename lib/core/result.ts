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

/** Ends work from deep inside with an expected failure; whoever began the work makes it a value. */
export class Failure<E extends { code: string; message: string }> extends Error {
  readonly error: E;

  constructor(error: E) {
    super(error.message);
    this.name = new.target.name;
    this.error = error;
  }
}
