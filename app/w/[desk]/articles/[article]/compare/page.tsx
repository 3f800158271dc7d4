import type { Metadata } from "next";
import Link from "next/link";
import { notFound } from "next/navigation";
import { type PageAddress, toSearchParams, withQuery } from "@/lib/core/address";
import { findArticle, versionContent, versionsOf } from "@/lib/features/articles/data";
import { articleRef } from "@/lib/features/articles/domain";
import type { VersionView } from "@/lib/features/articles/schema";
import { inTextOrder } from "@/lib/features/claims/claim-filter";
import { deskClaims } from "@/lib/features/claims/data";
import { enterDeskPage } from "@/lib/platform/auth/session-gate";
import { EmptyState } from "@/lib/ui/empty-state";
import { LinkButton } from "@/lib/ui/link-button";
import { PageHeader } from "@/lib/ui/page-header";
import { PageBody } from "@/lib/ui/shell/page-body";
import { ComparedTexts } from "./_components/compared-texts";
import { VersionChoice } from "./_components/version-choice";

export const metadata: Metadata = { title: "Compare versions" };

/** Any two versions beside each other: `?from=1&to=2`, else the newest and the one before it. */
export default async function ComparePage({
  params,
  searchParams,
}: {
  params: Promise<{ desk: string; article: string }>;
  searchParams: Promise<PageAddress>;
}) {
  const { desk, article: slug } = await params;
  const address = toSearchParams(await searchParams);
  const articlePath = `/w/${desk}/articles/${slug}`;
  const { scope } = await enterDeskPage(desk, withQuery(`${articlePath}/compare`, address));
  const article = await findArticle(scope, slug);
  if (!article) notFound();
  const versions = await versionsOf(scope, article.id);
  const from = named(versions, address.get("from"), -2);
  const to = named(versions, address.get("to"), -1);
  const above = (
    <Link href={articlePath} className="text-link">
      {articleRef(article.number)} <bdi>{article.title}</bdi>
    </Link>
  );
  if (versions.length < 2) {
    return (
      <PageBody>
        <PageHeader above={above} title="Compare versions" />
        <EmptyState
          title="There is one version"
          action={<LinkButton href={articlePath}>Go to the article</LinkButton>}
        >
          Import another draft on the article’s page, and see here what it changed.
        </EmptyState>
      </PageBody>
    );
  }
  if (!from || !to) notFound();
  const [before, after, claims] = await Promise.all([
    versionContent(scope, from.id),
    versionContent(scope, to.id),
    deskClaims(scope, article.id),
  ]);
  return (
    <PageBody>
      <PageHeader
        above={above}
        title={`Version ${from.number} beside version ${to.number}`}
        actions={<VersionChoice versions={versions} from={from.number} to={to.number} />}
      />
      <ComparedTexts
        // Another pair is another comparison.
        key={`${from.id}-${to.id}`}
        from={{ id: from.id, number: from.number, text: before.text, blocks: before.blocks }}
        to={{ id: to.id, number: to.number, text: after.text, blocks: after.blocks }}
        claims={inTextOrder(claims, to.id)}
        articlePath={articlePath}
      />
    </PageBody>
  );
}

function named(
  versions: VersionView[],
  number: string | null,
  otherwise: number,
): VersionView | undefined {
  if (number === null) return versions.at(otherwise);
  return versions.find((version) => String(version.number) === number);
}
