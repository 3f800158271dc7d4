import { CLAIM_STATUSES } from "@/lib/features/claims/domain";
import { STATUS_LOOK } from "@/lib/features/claims/status-look";
import { formatNumber } from "@/lib/ui/format-number";
import { segmentShares } from "@/lib/ui/segment-shares";
import { statusMark } from "./glyphs";
import { type Markup, markup } from "./markup";
import { claimCount, type ReportHead, type StatusCounts, totalCounts } from "./report";
import { countWords } from "./words";

/** The numbers by status and by article: tables that are charts, so that nothing is drawn alone. */
export function numbers({ articles }: ReportHead): Markup {
  const total = totalCounts(articles);
  return markup`<section><h2>The numbers</h2>
<table class="numbers"><caption>Claims by status</caption>
<thead><tr><th scope="col">Status</th><th scope="col" class="bar"><span class="unseen">Bar</span></th><th scope="col" class="count">Claims</th><th scope="col" class="count">Share</th></tr></thead>
<tbody>${CLAIM_STATUSES.map((status) => statusRow(status, total))}</tbody></table>
<table class="numbers"><caption>Claims by article</caption>
<thead><tr><th scope="col">Article</th><th scope="col" class="bar">By status</th><th scope="col" class="count">Claims</th></tr></thead>
<tbody>${articles.map(articleRow)}</tbody></table></section>
`;
}

function statusRow(status: (typeof CLAIM_STATUSES)[number], total: StatusCounts): Markup {
  const all = claimCount(total);
  const share = all === 0 ? 0 : (total[status] / all) * 100;
  const { tone } = STATUS_LOOK[status];
  return markup`<tr><th scope="row">${statusMark(status)}</th><td class="bar">${bar([{ tone, width: share }])}</td><td class="count">${formatNumber(total[status])}</td><td class="count">${share.toFixed(1)} %</td></tr>
`;
}

function articleRow({ ref, title, counts }: ReportHead["articles"][number]): Markup {
  const shares = segmentShares(CLAIM_STATUSES.map((status) => counts[status]));
  const parts = CLAIM_STATUSES.map((status, index) => ({
    tone: STATUS_LOOK[status].tone,
    width: shares[index]!,
  }));
  return markup`<tr><th scope="row"><a href="#${ref}">${ref}</a> <bdi>${title}</bdi></th><td class="bar">${bar(parts)}<small>${countWords(counts)}</small></td><td class="count">${formatNumber(claimCount(counts))}</td></tr>
`;
}

/** A bar of parts in per cent of its width. The numbers beside it say the same. */
function bar(parts: readonly { tone: string; width: number }[]): Markup {
  let x = 0;
  const rects = parts.map(({ tone, width }) => {
    const rect =
      width > 0 &&
      markup`<rect x="${x.toFixed(2)}" width="${width.toFixed(2)}" height="10" data-tone="${tone}"/>`;
    x += width;
    return rect;
  });
  return markup`<svg class="chart" viewBox="0 0 100 10" preserveAspectRatio="none" aria-hidden="true"><rect class="ground" width="100" height="10"/>${rects}</svg>`;
}
