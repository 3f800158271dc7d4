import type { Metadata } from "next";
import { ImportArticles } from "@/lib/features/articles/components/import-articles";
import { listPending } from "@/lib/features/articles/pending-imports";
import { can } from "@/lib/features/articles/policy";
import { enterDeskPage } from "@/lib/platform/auth/session-gate";
import { Alert } from "@/lib/ui/alert";
import { PageHeader } from "@/lib/ui/page-header";
import { PageBody } from "@/lib/ui/shell/page-body";

export const metadata: Metadata = { title: "Add an article" };

export default async function NewArticlePage({ params }: { params: Promise<{ desk: string }> }) {
  const { desk } = await params;
  const { scope, desk: place } = await enterDeskPage(desk, `/w/${desk}/articles/new`);
  return (
    <PageBody width="narrow">
      <PageHeader
        title="Add an article"
        lead="Every text is read and shown before anything is stored. The printed original of an article that is here already is recognised, and becomes its next version."
      />
      {can(scope.actor, "article.add") ? (
        <ImportArticles
          desk={desk}
          draftKey={`${place.memberId}:article:new`}
          kept={await listPending(scope)}
        />
      ) : (
        <Alert title="Your role does not allow this.">Ask an editor to add the article.</Alert>
      )}
    </PageBody>
  );
}
