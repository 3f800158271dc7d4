import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { versionText } from "@/lib/features/articles/data";
import { type ArticlePageProps, loadVersions, versionNamed } from "@/lib/features/articles/loaders";
import { NewSentences } from "@/lib/features/triage/components/new-sentences";
import { TriageList } from "@/lib/features/triage/components/triage-list";
import { readTriage } from "@/lib/features/triage/data";
import { can } from "@/lib/features/triage/policy";
import { EmptyState } from "@/lib/ui/empty-state";
import { LinkButton } from "@/lib/ui/link-button";
import { PageHeader } from "@/lib/ui/page-header";
import { PageBody } from "@/lib/ui/shell/page-body";
import { ArticleLink } from "../_components/article-link";

export const metadata: Metadata = { title: "What a version changed" };

/** What a version did to the claims: `?version=N`, else the newest. */
export default async function TriagePage(props: ArticlePageProps) {
  const { scope, member, article, desk, path, query, versions, newest } = await loadVersions(
    props,
    "/triage",
  );
  const version = versionNamed(versions, query.get("version"), newest);
  if (!version) notFound();
  const triage = await readTriage(scope, article.id, version.number);
  const place = { articlePath: path, version: version.number };
  const isEmpty = triage.items.length === 0;
  return (
    <PageBody>
      <PageHeader
        above={<ArticleLink article={article} href={`${path}?version=${version.number}`} />}
        title={`What version ${version.number} changed`}
        actions={
          version.number > 1 && (
            <LinkButton
              size="sm"
              href={`${path}/compare?from=${version.number - 1}&to=${version.number}`}
            >
              Compare the texts
            </LinkButton>
          )
        }
      />
      {isEmpty ? (
        <NothingCarried articlePath={path} version={version.number} />
      ) : (
        <TriageList
          // Another version is another list.
          key={triage.versionId}
          desk={desk}
          me={member.userName}
          triage={triage}
          place={place}
          text={await versionText(scope, triage.versionId)}
          mayDecide={can(scope.actor, "triage.decide")}
        />
      )}
      <NewSentences sentences={triage.newSentences} place={place} />
    </PageBody>
  );
}

function NothingCarried({ articlePath, version }: { articlePath: string; version: number }) {
  return (
    <EmptyState
      title={`No claim was carried over into version ${version}`}
      action={<LinkButton href={articlePath}>Go to the article</LinkButton>}
    >
      When another draft is imported, this page shows what it did to each claim.
    </EmptyState>
  );
}
