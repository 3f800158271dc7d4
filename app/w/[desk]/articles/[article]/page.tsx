import type { Metadata } from "next";
import { roleAtLeast } from "@/lib/core/actor";
import {
  type ArticlePageProps,
  loadArticle,
  loadVersions,
  versionNamed,
} from "@/lib/features/articles/loaders";
import { inTextOrder } from "@/lib/features/claims/claim-filter";
import { deskClaims, findGoneClaim } from "@/lib/features/claims/data";
import { coverageOfVersion } from "@/lib/features/spotting/data";
import { listMembers } from "@/lib/features/team/data";
import { countUndecided } from "@/lib/features/triage/data";
import { getDeskSettings } from "@/lib/features/workspaces/data";
import { ArticleDesk } from "./_components/article-desk";
import { ArticleHeader } from "./_components/article-header";
import { readClaimDetail } from "./_components/read-claim-detail";
import { WaitingBanner } from "./_components/waiting-banner";

export async function generateMetadata(props: ArticlePageProps): Promise<Metadata> {
  return { title: (await loadArticle(props, "")).article.title };
}

export default async function ArticlePage(props: ArticlePageProps) {
  const { scope, member, article, desk, path, query, versions, newest } = await loadVersions(
    props,
    "",
  );
  const version = versionNamed(versions, query.get("version"), newest) ?? newest;
  const [{ content, sentences, numbers, dismissals }, claims, members, rule, undecided] =
    await Promise.all([
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
          slug: article.slug,
          title: article.title,
          archived: article.archivedAt !== null,
        }}
        version={{
          id: version.id,
          number: version.number,
          newest: newest.number,
          format: version.format,
          ...content,
        }}
        sentences={sentences}
        dismissals={dismissals.map(({ id, start, end, reason, by, carriedFrom }) => ({
          id,
          start,
          end,
          reason,
          by,
          carriedFrom,
        }))}
        claims={inTextOrder(claims, version.id)}
        members={checkers.map(({ id, name }) => ({ id, name }))}
        me={{ role: scope.actor.role, memberId: member.memberId }}
        rule={rule}
        detail={chosen ? await readClaimDetail(scope, chosen.id) : null}
        gone={chosen || named === null ? null : await findGoneClaim(scope, article.id, named)}
      />
    </>
  );
}
