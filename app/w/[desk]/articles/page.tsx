import type { Metadata } from "next";
import { ArticleList } from "@/lib/features/articles/components/article-list";
import { countArticles, listArticles } from "@/lib/features/articles/overview";
import { can } from "@/lib/features/articles/policy";
import { articleListSchema } from "@/lib/features/articles/schema";
import { enterDeskPage } from "@/lib/platform/auth/session-gate";
import { formatNumber } from "@/lib/ui/format-number";
import { PlusIcon } from "@/lib/ui/icons";
import { LinkButton } from "@/lib/ui/link-button";
import { PageHeader } from "@/lib/ui/page-header";
import { Pagination } from "@/lib/ui/pagination";
import { PageBody } from "@/lib/ui/shell/page-body";
import { NoArticles } from "./_components/no-articles";
import { ShelfLinks } from "./_components/shelf-links";

type PageProps = {
  params: Promise<{ desk: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

export const metadata: Metadata = { title: "Articles" };

export default async function ArticlesPage({ params, searchParams }: PageProps) {
  const { desk } = await params;
  const { show, ...place } = articleListSchema.parse(await searchParams);
  const path = `/w/${desk}/articles`;
  const { scope } = await enterDeskPage(desk, path);
  const archived = show === "archived";
  const [page, counts] = await Promise.all([
    listArticles(scope, { archived, ...place }),
    countArticles(scope),
  ]);
  const mayAdd = can(scope.actor, "article.add");
  const total = counts[show];
  const href = (side: "after" | "before", number: number | null) =>
    number === null ? null : `${path}?${new URLSearchParams({ show, [side]: String(number) })}`;
  return (
    <PageBody>
      <PageHeader
        title="Articles"
        actions={
          mayAdd && (
            <LinkButton href={`${path}/new`} variant="primary">
              <PlusIcon /> Add an article
            </LinkButton>
          )
        }
      />
      <ShelfLinks path={path} show={show} counts={counts} />
      {page.rows.length === 0 ? (
        <NoArticles path={path} show={show} counts={counts} mayAdd={mayAdd} />
      ) : (
        <ArticleList
          desk={desk}
          rows={page.rows}
          today={new Date().toISOString().slice(0, 10)}
          mayEdit={can(scope.actor, "article.edit")}
        />
      )}
      {(page.next !== null || page.previous !== null) && (
        <Pagination
          label="articles"
          previousHref={href("before", page.previous)}
          nextHref={href("after", page.next)}
          summary={`${formatNumber(total)} articles`}
        />
      )}
    </PageBody>
  );
}
