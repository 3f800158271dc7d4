import process from "node:process";
import { z } from "zod";
import { AppError, errorText } from "@/lib/core/errors";
import { fieldErrors } from "@/lib/core/field-errors";
import { SettingsError } from "@/lib/platform/env";
import { PlainFailure } from "@/lib/platform/plain-failure";

/** How a command answers: for people, or as JSON for programs. */
export type OutputOptions = { json?: boolean };

/** Ends a command: `message` is the sentence that the person reads, `code` is for programs. */
export class Refusal extends PlainFailure {
  override name = "Refusal";
  readonly code: string;

  constructor({ code, message }: { code: string; message: string }, cause?: unknown) {
    super(message, { cause });
    this.code = code;
  }
}

/** Prints a result to standard output: `text` for people, `value` as JSON for programs. */
export function answer({ json }: OutputOptions, text: string, value: unknown): void {
  process.stdout.write(json ? `${JSON.stringify(value)}\n` : `${text}\n`);
}

/** Tells of progress, or of what is worth knowing besides the result, on standard error. */
export function note(text: string): void {
  process.stderr.write(`${text}\n`);
}

/** Runs the work of a command; what goes wrong is told on standard error, with exit code 1. */
export async function run(options: OutputOptions, work: () => Promise<void>): Promise<void> {
  try {
    await work();
  } catch (error) {
    complain(options, failureOf(error));
  }
}

/** Tells of a failure, and lets the rest go on. */
export function complain({ json }: OutputOptions, error: { code: string; message: string }): void {
  const { code, message } = error;
  process.stderr.write(json ? `${JSON.stringify({ error: { code, message } })}\n` : `${message}\n`);
  process.exitCode = 1;
}

/** What is said of an error; `path` is the file that the work was about, if it was one. */
export function failureOf(error: unknown, path?: string): { code: string; message: string } {
  if (error instanceof Refusal) return error;
  if (error instanceof PlainFailure) return { code: "unavailable", message: error.message };
  if (error instanceof SettingsError) return { code: "settings", message: error.message };
  if (error instanceof AppError) {
    const { title, help } = errorText[error.code];
    return { code: error.code, message: `${title} ${help}` };
  }
  if (error instanceof z.ZodError) return { code: "invalid", message: optionProblems(error) };
  return fileFailure(error, path) ?? bug(error);
}

function optionProblems(error: z.ZodError): string {
  const problems = Object.entries(fieldErrors(error));
  return problems.map(([field, problem]) => `${field}: ${problem}`).join("\n");
}

const FILE_PROBLEMS: Record<string, string> = {
  ENOENT: "is not there",
  ENOTDIR: "is not there: a part of the path is no folder",
  EISDIR: "is a folder",
  EACCES: "is not for this account",
  EPERM: "is not for this account",
  EROFS: "is on a disk that cannot be written",
  ENOSPC: "has no room: the disk is full",
  ENAMETOOLONG: "has too long a name",
};

function fileFailure(error: unknown, path?: string): { code: string; message: string } | null {
  if (!(error instanceof Error) || !("code" in error) || !("syscall" in error)) return null;
  const code = String(error.code);
  const problem = FILE_PROBLEMS[code];
  if (!problem) return null;
  const place = path ?? ("path" in error ? String(error.path) : "A file");
  return { code, message: `${place} ${problem}.` };
}

function bug(error: unknown): { code: string; message: string } {
  const isDebug = process.env.LOG_LEVEL === "debug";
  if (isDebug)
    return { code: "bug", message: String(error instanceof Error ? error.stack : error) };
  const reason = error instanceof Error ? error.message.trim().split("\n").at(-1) : String(error);
  return {
    code: "bug",
    message: `Something went wrong on our side: ${reason} (LOG_LEVEL=debug tells more)`,
  };
}
