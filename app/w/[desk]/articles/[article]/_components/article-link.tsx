import Link from "next/link";
import { articleRef } from "@/lib/features/articles/domain";
import type { ArticleView } from "@/lib/features/articles/schema";

/** Above the title of a page about an article: the way back to it. */
export function ArticleLink({ article, href }: { article: ArticleView; href: string }) {
  return (
    <Link href={href} className="text-link">
      {articleRef(article.number)} <bdi>{article.title}</bdi>
    </Link>
  );
}
