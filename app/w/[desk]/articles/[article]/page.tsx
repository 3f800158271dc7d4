import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { roleAtLeast } from "@/lib/core/actor";
import { findArticle, versionsOf } from "@/lib/features/articles/data";
import { inTextOrder } from "@/lib/features/claims/claim-filter";
import { deskClaims, findGoneClaim } from "@/lib/features/claims/data";
import { coverageOfVersion } from "@/lib/features/spotting/data";
import { listMembers } from "@/lib/features/team/data";
import { countUndecided } from "@/lib/features/triage/data";
import { getDeskSettings } from "@/lib/features/workspaces/data";
import { enterDeskPage } from "@/lib/platform/auth/session-gate";
import { ArticleDesk } from "./_components/article-desk";
import { ArticleHeader } from "./_components/article-header";
import { readClaimDetail } from "./_components/read-claim-detail";
import { WaitingBanner } from "./_components/waiting-banner";

type PageProps = {
  params: Promise<{ desk: string; article: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

export async function generateMetadata({ params }: PageProps): Promise<Metadata> {
  const { desk, article: slug } = await params;
  const { scope } = await enterDeskPage(desk, `/w/${desk}/articles/${slug}`);
  return { title: (await findArticle(scope, slug))?.title };
}

export default async function ArticlePage({ params, searchParams }: PageProps) {
  const { desk, article: slug } = await params;
  const address = await searchParams;
  const query = new URLSearchParams(
    Object.entries(address).flatMap(([name, value]) =>
      typeof value === "string" ? [[name, value]] : [],
    ),
  );
  const path = `/w/${desk}/articles/${slug}`;
  const { scope, desk: place } = await enterDeskPage(desk, `${path}?${query}`);
  const article = await findArticle(scope, slug);
  if (!article) notFound();
  const versions = await versionsOf(scope, article.id);
  const version =
    versions.find(({ number }) => String(number) === query.get("version")) ?? versions.at(-1);
  if (!version) notFound();
  const newest = versions.at(-1) ?? version;
  const [{ content, sentences, numbers }, claims, members, rule, undecided] = await Promise.all([
    coverageOfVersion(scope, version),
    deskClaims(scope, article.id),
    listMembers(scope),
    getDeskSettings(scope),
    countUndecided(scope, newest.id),
  ]);
  const checkers = members.filter(({ role }) => roleAtLeast(role, "checker"));
  const named = query.get("claim");
  const chosen = claims.find(({ ref }) => ref === named?.toUpperCase());
  return (
    <>
      <ArticleHeader
        desk={desk}
        article={article}
        versions={versions}
        version={version}
        claims={claims}
        coverage={{ numbers, sentences }}
        actor={scope.actor}
        today={new Date().toISOString().slice(0, 10)}
      />
      <WaitingBanner path={path} count={undecided} version={newest.number} />
      <ArticleDesk
        desk={desk}
        article={{
          id: article.id,
          slug,
          title: article.title,
          archived: article.archivedAt !== null,
        }}
        version={{
          id: version.id,
          number: version.number,
          newest: newest.number,
          ...content,
        }}
        sentences={sentences}
        claims={inTextOrder(claims, version.id)}
        members={checkers.map(({ id, name }) => ({ id, name }))}
        me={{ role: scope.actor.role, memberId: place.memberId }}
        rule={rule}
        detail={chosen ? await readClaimDetail(scope, chosen.id) : null}
        gone={chosen || named === null ? null : await findGoneClaim(scope, article.id, named)}
      />
    </>
  );
}
