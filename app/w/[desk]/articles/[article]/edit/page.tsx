import type { Metadata } from "next";
import { EditArticleForm } from "@/lib/features/articles/components/edit-article-form";
import { articleRef } from "@/lib/features/articles/domain";
import { type ArticlePageProps, loadArticle } from "@/lib/features/articles/loaders";
import { can } from "@/lib/features/articles/policy";
import { Alert } from "@/lib/ui/alert";
import { PageHeader } from "@/lib/ui/page-header";
import { PageBody } from "@/lib/ui/shell/page-body";

export const metadata: Metadata = { title: "Edit an article" };

export default async function EditArticlePage(props: ArticlePageProps) {
  const { scope, member, article, desk } = await loadArticle(props, "/edit");
  return (
    <PageBody width="narrow">
      <PageHeader title={`Edit ${articleRef(article.number)}`} lead={article.title} />
      {can(scope.actor, "article.edit") ? (
        <EditArticleForm
          desk={desk}
          article={article}
          draftKey={`${member.memberId}:article:${article.id}`}
        />
      ) : (
        <Alert title="Your role does not allow this.">Ask an editor to change the article.</Alert>
      )}
    </PageBody>
  );
}
