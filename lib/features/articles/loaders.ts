import "server-only";
import { notFound } from "next/navigation";
import { type PageAddress, toSearchParams, withQuery } from "@/lib/core/address";
import { enterDeskPage } from "@/lib/platform/auth/session-gate";
import { findArticle, versionsOf } from "./data";
import type { VersionView } from "./schema";

/** What Next gives to a page below an article. */
export type ArticlePageProps = {
  params: Promise<{ desk: string; article: string }>;
  searchParams: Promise<PageAddress>;
};

/**
 * The article that an address names, for who is signed in. Goes to the sign-in page without a
 * session, and shows the page for what is not there where the desk has no such article.
 *
 * @param page which of the article's pages it is: the way back from the sign-in page
 */
export async function loadArticle(
  { params, searchParams }: ArticlePageProps,
  page: "" | "/edit" | "/compare" | "/triage",
) {
  const { desk, article: slug } = await params;
  const query = toSearchParams(await searchParams);
  const path = `/w/${desk}/articles/${slug}`;
  const { scope, desk: member } = await enterDeskPage(desk, withQuery(`${path}${page}`, query));
  const article = await findArticle(scope, slug);
  if (!article) notFound();
  return { scope, member, article, desk, path, query };
}

/** {@link loadArticle} with the article's versions, the first one first. */
export async function loadVersions(props: ArticlePageProps, page: "" | "/compare" | "/triage") {
  const loaded = await loadArticle(props, page);
  const versions = await versionsOf(loaded.scope, loaded.article.id);
  const newest = versions.at(-1);
  if (!newest) notFound();
  return { ...loaded, versions, newest };
}

/** The version that an address names by its number; `otherwise` where it names none. */
export function versionNamed<T>(
  versions: readonly VersionView[],
  number: string | null,
  otherwise: T,
): VersionView | T | undefined {
  if (number === null) return otherwise;
  return versions.find((version) => String(version.number) === number);
}
