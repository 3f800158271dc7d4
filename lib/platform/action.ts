import "server-only";
import { revalidatePath } from "next/cache";
import { unstable_rethrow } from "next/navigation";
import type { z } from "zod";
import { fieldErrors } from "@/lib/core/field-errors";
import { newId } from "@/lib/core/ids";
import { AppError, type AppErrorCode, errorText } from "@/lib/core/errors";
import { fail, type FieldErrors, type Result } from "@/lib/core/result";
import { enterDesk } from "./auth/session-gate";
import { log } from "./log";
import type { WorkspaceScope } from "./scope";

/** What every action can answer besides its own errors; `message` is what the person reads. */
export type ActionError =
  | { code: "invalid"; message: string; fields: FieldErrors }
  | { code: AppErrorCode; message: string }
  | { code: "bug"; message: string; requestId: string };

export type ActionResult<T, E extends { code: string } = never> = Result<T, E | ActionError>;

/**
 * The one way from a page to a write: parse, find out who it is, run the mutation in their scope,
 * refresh the desk's pages. Never throws to the browser: whatever happens comes back as a value, so
 * that the form keeps what was typed.
 */
export function deskAction<S extends z.ZodType, T, E extends { code: string }>(
  schema: S,
  run: (scope: WorkspaceScope, input: z.output<S>) => Promise<Result<T, E>>,
): (desk: string, input: z.input<S>) => Promise<ActionResult<T, E>> {
  return async (desk, input) => {
    try {
      const parsed = schema.safeParse(input);
      const { scope } = await enterDesk(String(desk));
      if (!parsed.success) return invalid(parsed.error);
      const result = await run(scope, parsed.data);
      if (result.ok) revalidatePath("/w/[desk]", "layout");
      return result;
    } catch (error) {
      unstable_rethrow(error);
      return fail(explain(error));
    }
  };
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
