import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { z } from "zod";
import { isAppError } from "@/lib/core/errors";
import { ReportDownloads } from "@/lib/features/reports/components/report-downloads";
import { ReportForm } from "@/lib/features/reports/components/report-form";
import { ReportSheet } from "@/lib/features/reports/components/report-sheet";
import { choosableArticles } from "@/lib/features/reports/data";
import { choiceFrom, paramsOf, reportQuerySchema } from "@/lib/features/reports/schema";
import { readReportPage, type ReportPage as Read } from "@/lib/features/reports/screen";
import { enterDeskPage } from "@/lib/platform/auth/session-gate";
import { Disclosure } from "@/lib/ui/disclosure";
import { formatNumber } from "@/lib/ui/format-number";
import { PageHeader } from "@/lib/ui/page-header";
import { Pagination } from "@/lib/ui/pagination";

export const metadata: Metadata = { title: "Report" };

type PageProps = {
  params: Promise<{ desk: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

// An address that somebody mistyped shows the whole report rather than an error.
const querySchema = reportQuerySchema.catch({});
const pageSchema = z.coerce.number().int().min(1).max(100_000).catch(1);

export default async function ReportPage({ params, searchParams }: PageProps) {
  const { desk } = await params;
  const given = await searchParams;
  const choice = choiceFrom(querySchema.parse(given), "html");
  const page = pageSchema.parse(given.page);
  const path = `/w/${desk}/report`;
  const query = paramsOf(choice).toString();
  const { scope } = await enterDeskPage(desk, `${path}?${query}`);
  const articles = await choosableArticles(scope);
  const read = await readReportPage(scope, choice, page).catch((error: unknown) => {
    if (isAppError(error) && error.code === "not_found") notFound();
    throw error;
  });
  return (
    <div className="mx-auto w-full max-w-5xl px-4 py-8 sm:px-8 lg:py-12 print:max-w-none print:p-0">
      <div className="print:hidden">
        <PageHeader title="Report" actions={<ReportDownloads desk={desk} query={query} />} />
        <Disclosure summary="Choose what goes in" className="mb-6">
          <ReportForm action={path} articles={articles} choice={choice} />
        </Disclosure>
        <Pages read={read} page={page} path={`${path}?${query}`} />
      </div>
      <ReportSheet head={read.head} html={read.html} />
      <div className="print:hidden">
        <Pages read={read} page={page} path={`${path}?${query}`} />
      </div>
    </div>
  );
}

function Pages({ read, page, path }: { read: Read; page: number; path: string }) {
  const { total, first, last, pages } = read;
  if (pages === 1) return null;
  const range = `${formatNumber(first)}–${formatNumber(last)} of ${formatNumber(total)} claims`;
  return (
    <Pagination
      label="the report"
      previousHref={page > 1 ? `${path}&page=${page - 1}` : null}
      nextHref={page < pages ? `${path}&page=${page + 1}` : null}
      summary={`This page holds ${range}; the downloads hold all.`}
    />
  );
}
