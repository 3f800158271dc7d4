import { buttonClass } from "@/lib/ui/button-style";
import { REPORT_FORMATS, type ReportFormat } from "../schema";
import { PrintButton } from "./print-button";

const NAMES: Record<ReportFormat, string> = {
  html: "HTML",
  md: "Markdown",
  csv: "CSV",
  json: "JSON",
  claimreview: "ClaimReview",
};

/** The ways to take a report along. Ordinary links: one that is fetched ahead would be an export. */
export function ReportDownloads({ desk, query }: { desk: string; query: string }) {
  return (
    <div className="flex flex-wrap items-center gap-2">
      <p className="mr-1 text-sm text-ink-soft" id="downloads">
        Download
      </p>
      <ul className="flex flex-wrap gap-2" aria-labelledby="downloads">
        {REPORT_FORMATS.map((format) => (
          <li key={format}>
            <a
              href={`/w/${desk}/report/download?format=${format}&${query}`}
              download
              className={buttonClass("secondary", "md")}
            >
              {NAMES[format]}
            </a>
          </li>
        ))}
      </ul>
      <PrintButton />
    </div>
  );
}
