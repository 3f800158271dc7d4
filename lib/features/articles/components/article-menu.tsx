"use client";
import { MoreIcon } from "@/lib/ui/icons";
import { Menu } from "@/lib/ui/menu";
import { useToast } from "@/lib/ui/toast";
import { attempt } from "@/lib/ui/use-save";
import { archiveArticleAction, restoreArticleAction } from "../actions";
import { articleRef } from "../domain";

/** What can be done to an article as a whole. Show it to who may edit articles. */
export function ArticleMenu({
  desk,
  article,
}: {
  desk: string;
  article: { id: string; number: number; slug: string; archived: boolean };
}) {
  const toast = useToast();
  const { id: articleId, number, slug, archived } = article;
  const ref = articleRef(number);

  async function restore() {
    const result = await attempt(() => restoreArticleAction(desk, { articleId }));
    const message = result.ok ? `${ref} is back among the articles.` : result.error.message;
    toast.show({ message, tone: result.ok ? "positive" : "negative" });
  }

  async function archive() {
    const result = await attempt(() => archiveArticleAction(desk, { articleId }));
    if (!result.ok) return toast.show({ message: result.error.message, tone: "negative" });
    toast.show({
      message: `${ref} is archived.`,
      action: { label: "Undo", onAction: () => void restore() },
    });
  }

  return (
    <Menu
      label={`What to do with ${ref}`}
      iconOnly
      trigger={<MoreIcon />}
      entries={[
        { label: "Edit", href: `/w/${desk}/articles/${slug}/edit` },
        archived
          ? { label: "Restore", onSelect: () => void restore() }
          : { label: "Archive", onSelect: () => void archive() },
      ]}
    />
  );
}
