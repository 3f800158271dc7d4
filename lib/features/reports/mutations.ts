import { createHash } from "node:crypto";
import { recordEvent } from "@/lib/features/audit/mutations";
import { transact } from "@/lib/platform/db/transact";
import type { WorkspaceScope } from "@/lib/platform/scope";
import { Spool } from "@/lib/platform/spool";
import { openReport, type OpenReport } from "./data";
import { FORMATS, fileName } from "./formats";
import type { ReportChoice, ReportFormat } from "./schema";

/** An export under way. Whoever has one reads it to the end or cancels it. */
export type ReportExport = {
  fileName: string;
  mediaType: string;
  /** The next bytes; null at the end. */
  next(): Promise<Uint8Array | null>;
  cancel(): Promise<void>;
};

/**
 * Exports a report on the desk as it is now. The same content gives the same bytes. That it was
 * exported is in the audit trail before the last bytes are given out; an export that is cancelled,
 * or breaks, leaves no event.
 *
 * @throws AppError `not_found` when a slug of the choice names no article of the workspace
 */
export async function startExport(
  scope: WorkspaceScope,
  choice: ReportChoice,
  format: ReportFormat,
): Promise<ReportExport> {
  const report = await openReport(scope, choice);
  const spool = await spoolOf(report, format);
  const hash = createHash("sha256");
  // One chunk is held back, so that the last is known for the last.
  let held = await spool.next();
  const articles = report.head.articles.map((article) => article.slug);
  return {
    fileName: fileName(report.head, format),
    mediaType: FORMATS[format].mediaType,
    async next() {
      const chunk = held;
      if (chunk === null) return null;
      hash.update(chunk);
      held = await spool.next();
      if (held === null) {
        await recordExport(scope, { format, articles, sha256: hash.digest("hex") });
      }
      return chunk;
    },
    cancel: () => spool.close(),
  };
}

/** {@link startExport} as one stream of bytes. */
export async function* exportReport(
  scope: WorkspaceScope,
  choice: ReportChoice,
  format: ReportFormat,
): AsyncGenerator<Uint8Array> {
  const started = await startExport(scope, choice, format);
  try {
    for (let chunk = await started.next(); chunk !== null; chunk = await started.next()) {
      yield chunk;
    }
  } finally {
    await started.cancel();
  }
}

async function spoolOf(report: OpenReport, format: ReportFormat): Promise<Spool> {
  try {
    return await Spool.open(written(report, format));
  } catch (error) {
    await report.close();
    throw error;
  }
}

async function* written(report: OpenReport, format: ReportFormat): AsyncGenerator<string> {
  try {
    yield* FORMATS[format].write(report);
  } finally {
    await report.close();
  }
}

async function recordExport(
  scope: WorkspaceScope,
  payload: { format: ReportFormat; articles: string[]; sha256: string },
): Promise<void> {
  await transact(scope.db, (tx) => recordEvent(tx, scope, { type: "report.exported", payload }));
}
