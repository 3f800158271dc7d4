import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { EditArticleForm } from "@/lib/features/articles/components/edit-article-form";
import { findArticle } from "@/lib/features/articles/data";
import { articleRef } from "@/lib/features/articles/domain";
import { can } from "@/lib/features/articles/policy";
import { enterDeskPage } from "@/lib/platform/auth/session-gate";
import { Alert } from "@/lib/ui/alert";
import { PageHeader } from "@/lib/ui/page-header";
import { PageBody } from "@/lib/ui/shell/page-body";

export const metadata: Metadata = { title: "Edit an article" };

export default async function EditArticlePage({
  params,
}: {
  params: Promise<{ desk: string; article: string }>;
}) {
  const { desk, article: slug } = await params;
  const path = `/w/${desk}/articles/${slug}/edit`;
  const { scope, desk: place } = await enterDeskPage(desk, path);
  const article = await findArticle(scope, slug);
  if (!article) notFound();
  return (
    <PageBody width="narrow">
      <PageHeader title={`Edit ${articleRef(article.number)}`} lead={article.title} />
      {can(scope.actor, "article.edit") ? (
        <EditArticleForm
          desk={desk}
          article={article}
          draftKey={`${place.memberId}:article:${article.id}`}
        />
      ) : (
        <Alert title="Your role does not allow this.">Ask an editor to change the article.</Alert>
      )}
    </PageBody>
  );
}
