import type { ReportHead } from "../report";
import { pageStyle, REPORT_STYLE } from "../report-style";

/** A report set to be read and printed. `html` is what lib/features/reports/html-report.ts made. */
export function ReportSheet({ head, html }: { head: ReportHead; html: string }) {
  return (
    <>
      <style dangerouslySetInnerHTML={{ __html: REPORT_STYLE + pageStyle(head) }} />
      <div className="rounded-md border bg-sheet px-4 py-8 sm:px-12 sm:py-14 print:border-0 print:bg-transparent print:p-0">
        <article
          className="report mx-auto max-w-3xl print:max-w-none"
          // Everything that people wrote was escaped as it was put together (markup.ts).
          dangerouslySetInnerHTML={{ __html: html }}
        />
      </div>
    </>
  );
}
