import { SettingsError } from "../../lib/platform/env";
import { PlainFailure } from "../../lib/platform/plain-failure";

/** What a person reads of a start that failed. */
export function sentenceOf(error: unknown): string {
  if (error instanceof PlainFailure || error instanceof SettingsError) return error.message;
  const { code, message, stack } = error as NodeJS.ErrnoException;
  if (code === "ENOSPC") return "There is no space left on the disk.";
  if (process.env.LOG_LEVEL === "debug") return String(stack);
  return `Plumbline cannot start: ${message} (LOG_LEVEL=debug tells more)`;
}
