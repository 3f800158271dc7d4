import type { Metadata } from "next";
import Link from "next/link";
import { notFound } from "next/navigation";
import { type PageAddress, toSearchParams, withQuery } from "@/lib/core/address";
import { findArticle, versionsOf } from "@/lib/features/articles/data";
import { articleRef } from "@/lib/features/articles/domain";
import { NewSentences } from "@/lib/features/triage/components/new-sentences";
import { TriageList } from "@/lib/features/triage/components/triage-list";
import { readTriage } from "@/lib/features/triage/data";
import { can } from "@/lib/features/triage/policy";
import { enterDeskPage } from "@/lib/platform/auth/session-gate";
import { EmptyState } from "@/lib/ui/empty-state";
import { LinkButton } from "@/lib/ui/link-button";
import { PageHeader } from "@/lib/ui/page-header";
import { PageBody } from "@/lib/ui/shell/page-body";

export const metadata: Metadata = { title: "What a version changed" };

/** What a version did to the claims: `?version=N`, else the newest. */
export default async function TriagePage({
  params,
  searchParams,
}: {
  params: Promise<{ desk: string; article: string }>;
  searchParams: Promise<PageAddress>;
}) {
  const { desk, article: slug } = await params;
  const address = toSearchParams(await searchParams);
  const articlePath = `/w/${desk}/articles/${slug}`;
  const path = withQuery(`${articlePath}/triage`, address);
  const { scope, desk: member } = await enterDeskPage(desk, path);
  const article = await findArticle(scope, slug);
  if (!article) notFound();
  const versions = await versionsOf(scope, article.id);
  const asked = address.get("version");
  const version =
    asked === null ? versions.at(-1) : versions.find(({ number }) => String(number) === asked);
  if (!version) notFound();
  const triage = await readTriage(scope, article.id, version.number);
  const place = { articlePath, version: version.number };
  const isEmpty = triage.items.length === 0;
  return (
    <PageBody>
      <PageHeader
        above={
          <Link href={`${articlePath}?version=${version.number}`} className="text-link">
            {articleRef(article.number)} <bdi>{article.title}</bdi>
          </Link>
        }
        title={`What version ${version.number} changed`}
        actions={
          version.number > 1 && (
            <LinkButton
              size="sm"
              href={`${articlePath}/compare?from=${version.number - 1}&to=${version.number}`}
            >
              Compare the texts
            </LinkButton>
          )
        }
      />
      {isEmpty ? (
        <NothingCarried articlePath={articlePath} version={version.number} />
      ) : (
        <TriageList
          // Another version is another list.
          key={triage.versionId}
          desk={desk}
          me={member.userName}
          triage={triage}
          place={place}
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
