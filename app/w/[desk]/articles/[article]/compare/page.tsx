import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { versionContent } from "@/lib/features/articles/data";
import { type ArticlePageProps, loadVersions, versionNamed } from "@/lib/features/articles/loaders";
import { inTextOrder } from "@/lib/features/claims/claim-filter";
import { deskClaims } from "@/lib/features/claims/data";
import { EmptyState } from "@/lib/ui/empty-state";
import { LinkButton } from "@/lib/ui/link-button";
import { PageHeader } from "@/lib/ui/page-header";
import { PageBody } from "@/lib/ui/shell/page-body";
import { ArticleLink } from "../_components/article-link";
import { ComparedTexts } from "./_components/compared-texts";
import { VersionChoice } from "./_components/version-choice";

export const metadata: Metadata = { title: "Compare versions" };

/** Any two versions beside each other: `?from=1&to=2`, else the newest and the one before it. */
export default async function ComparePage(props: ArticlePageProps) {
  const { scope, article, path, query, versions, newest } = await loadVersions(props, "/compare");
  const from = versionNamed(versions, query.get("from"), versions.at(-2));
  const to = versionNamed(versions, query.get("to"), newest);
  const above = <ArticleLink article={article} href={path} />;
  if (versions.length < 2) {
    return (
      <PageBody>
        <PageHeader above={above} title="Compare versions" />
        <EmptyState
          title="There is one version"
          action={<LinkButton href={path}>Go to the article</LinkButton>}
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
        articlePath={path}
      />
    </PageBody>
  );
}
