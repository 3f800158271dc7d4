import type { Actor } from "@/lib/core/actor";
import { ClaimsBar } from "@/lib/features/articles/components/claims-bar";
import { ImportVersion } from "@/lib/features/articles/components/import-version";
import { articleRef, isOverdue } from "@/lib/features/articles/domain";
import { can } from "@/lib/features/articles/policy";
import type { ArticleView, VersionView } from "@/lib/features/articles/schema";
import { CLAIM_STATUSES, type ClaimStatus } from "@/lib/features/claims/domain";
import type { DeskClaim } from "@/lib/features/claims/schema";
import { CoverageBar } from "@/lib/features/spotting/components/coverage-bar";
import type { CoverageNumbers, DeskSentence } from "@/lib/features/spotting/schema";
import { Alert } from "@/lib/ui/alert";
import { Badge } from "@/lib/ui/badge";
import { LinkButton } from "@/lib/ui/link-button";
import { Day, Time } from "@/lib/ui/time";
import { VersionSwitch } from "./version-switch";

/** The article's top: what it is, which version is shown, how far the desk has come. */
export function ArticleHeader({
  desk,
  article,
  versions,
  version,
  claims,
  coverage,
  actor,
  today,
}: {
  desk: string;
  article: ArticleView;
  versions: VersionView[];
  version: VersionView;
  claims: readonly DeskClaim[];
  /** Of the version shown. */
  coverage: { numbers: CoverageNumbers; sentences: readonly DeskSentence[] };
  actor: Actor;
  /** YYYY-MM-DD in UTC. */
  today: string;
}) {
  const { slug, title } = article;
  return (
    <header className="flex flex-col gap-3 border-b px-4 py-4 sm:px-8">
      {article.archivedAt && (
        <Alert title="This article is archived.">
          Its claims can be read, and no new ones made.
        </Alert>
      )}
      <div className="flex flex-wrap items-start justify-between gap-x-8 gap-y-3">
        <div className="max-w-3xl min-w-0">
          <ArticleFacts article={article} version={version} today={today} />
          <h1 dir="auto" className="line-clamp-2 text-lg font-semibold tracking-tight break-words">
            {title}
          </h1>
        </div>
        <div className="flex flex-wrap items-center gap-2">
          {can(actor, "version.add") && (
            <ImportVersion
              desk={desk}
              articleId={article.id}
              draftKey={`${actor.memberId}:${article.id}`}
            />
          )}
          {can(actor, "article.edit") && (
            <LinkButton size="sm" href={`/w/${desk}/articles/${slug}/edit`}>
              Edit
            </LinkButton>
          )}
          {versions.length > 1 && (
            <LinkButton size="sm" href={`/w/${desk}/articles/${slug}/triage`}>
              What changed
            </LinkButton>
          )}
          <LinkButton size="sm" href={`/w/${desk}/report?article=${slug}`}>
            Report
          </LinkButton>
        </div>
      </div>
      <div className="flex flex-wrap items-end justify-between gap-x-8 gap-y-3">
        <div className="min-w-64 grow basis-96">
          <ClaimsBar desk={desk} slug={slug} title={title} claims={countByStatus(claims)} />
        </div>
        <div className="min-w-64 grow basis-72">
          <CoverageBar {...coverage} />
        </div>
        <VersionSwitch versions={versions} shown={version.number} />
      </div>
    </header>
  );
}

function ArticleFacts({
  article,
  version,
  today,
}: {
  article: ArticleView;
  version: VersionView;
  today: string;
}) {
  const { publisher, author, publishedOn, deadline } = article;
  return (
    <p className="mb-1 flex flex-wrap items-center gap-x-3 gap-y-1 text-sm text-ink-soft">
      <span className="font-medium text-ink">{articleRef(article.number)}</span>
      {publisher && <bdi>{publisher}</bdi>}
      {author && <bdi>{author}</bdi>}
      {publishedOn && <Day value={publishedOn} />}
      {version.sourceUrl && version.fetchedAt && (
        <span>
          fetched <Time at={version.fetchedAt} /> from{" "}
          <a href={version.sourceUrl} rel="noreferrer" className="text-link">
            {new URL(version.sourceUrl).host}
          </a>
        </span>
      )}
      {deadline && (
        <Badge tone={isOverdue(deadline, today) ? "negative" : "neutral"}>
          {isOverdue(deadline, today) ? "Overdue since" : "Due"} <Day value={deadline} />
        </Badge>
      )}
    </p>
  );
}

function countByStatus(claims: readonly DeskClaim[]): Record<ClaimStatus, number> {
  const count = (status: ClaimStatus) => claims.filter((claim) => claim.status === status).length;
  const counts = CLAIM_STATUSES.map((status) => [status, count(status)] as const);
  return Object.fromEntries(counts) as Record<ClaimStatus, number>;
}
