import "server-only";
import { revalidatePath } from "next/cache";
import { unstable_rethrow } from "next/navigation";
import { z } from "zod";
import { fieldErrors } from "@/lib/core/field-errors";
import { newId } from "@/lib/core/ids";
import { AppError, type AppErrorCode, errorText } from "@/lib/core/errors";
import { fail, type FieldErrors, type Result } from "@/lib/core/result";
import { currentSession } from "./auth/current-user";
import { enterDesk } from "./auth/session-gate";
import { log } from "./log";
import type { WorkspaceScope } from "./scope";

/** What every action can answer besides its own errors; `message` is what the person reads. */
export type ActionError =
  | { code: "invalid"; message: string; fields: FieldErrors }
  | { code: AppErrorCode; message: string }
  | { code: "bug"; message: string; requestId: string };

export type ActionResult<T, E extends { code: string } = never> = Result<T, E | ActionError>;

// What a browser sends as the desk need not be a string, whatever the type says.
const deskSlug = z.string().catch("");

/**
 * The one way from a page to a write: parse, find out who it is, run the mutation in their scope,
 * refresh the desk's pages. Never throws to the browser: whatever happens comes back as a value, so
 * that the form keeps what was typed.
 */
export function deskAction<S extends z.ZodType, T, E extends { code: string; message: string }>(
  schema: S,
  run: (scope: WorkspaceScope, input: z.output<S>) => Promise<Result<T, E>>,
): (desk: string, input: z.input<S>) => Promise<ActionResult<T, E>> {
  return (desk, input) =>
    answer(
      schema,
      input,
      async () => (await enterDesk(deskSlug.parse(desk))).scope,
      run,
      "/w/[desk]",
    );
}

/** {@link deskAction} for what belongs to a person and no desk: their account, their desks. */
export function accountAction<S extends z.ZodType, T, E extends { code: string; message: string }>(
  schema: S,
  run: (session: AccountSession, input: z.output<S>) => Promise<Result<T, E>>,
): (input: z.input<S>) => Promise<ActionResult<T, E>> {
  return (input) => answer(schema, input, requireSession, run, "/");
}

/** {@link deskAction} for who is not signed in: signing in, joining, the first owner. */
export function openAction<S extends z.ZodType, T, E extends { code: string; message: string }>(
  schema: S,
  run: (input: z.output<S>) => Promise<Result<T, E>>,
): (input: z.input<S>) => Promise<ActionResult<T, E>> {
  return (input) =>
    answer(
      schema,
      input,
      async () => null,
      (_, parsed) => run(parsed),
      "/",
    );
}

type AccountSession = NonNullable<Awaited<ReturnType<typeof currentSession>>>;

async function requireSession(): Promise<AccountSession> {
  const session = await currentSession();
  if (!session) throw new AppError("unauthenticated");
  return session;
}

async function answer<S extends z.ZodType, G, T, E extends { code: string; message: string }>(
  schema: S,
  input: unknown,
  gate: () => Promise<G>,
  run: (granted: G, input: z.output<S>) => Promise<Result<T, E>>,
  refresh: "/w/[desk]" | "/",
): Promise<ActionResult<T, E>> {
  try {
    const parsed = schema.safeParse(input);
    const granted = await gate();
    if (!parsed.success) return invalid(parsed.error);
    const result = await run(granted, parsed.data);
    if (result.ok) revalidatePath(refresh, "layout");
    return result;
  } catch (error) {
    unstable_rethrow(error);
    return fail(explain(error));
  }
}

function explain(error: unknown): ActionError {
  if (error instanceof AppError) {
    const { title, help } = errorText[error.code];
    return { code: error.code, message: `${title} ${help}` };
  }
  const requestId = newId();
  log().error({ err: error, requestId }, "An action failed");
  return {
    code: "bug",
    message: `Something went wrong on our side. Nothing was changed. (${requestId})`,
    requestId,
  };
}

function invalid(error: z.ZodError): { ok: false; error: ActionError } {
  return fail({
    code: "invalid" as const,
    message: "Some fields need another look.",
    fields: fieldErrors(error),
  });
}
