"use client";
import { LikeBeside } from "@/lib/features/likeness/components/like-beside";
import type { DeskData } from "./desk-data";

/** What the desk has already of a claim that is made or proposed on the article's page. */
export function LikeHere({
  data: { desk, article },
  statement,
}: {
  data: DeskData;
  statement: string;
}) {
  const address = `/w/${desk}/articles/${article.slug}/like`;
  return <LikeBeside desk={desk} address={address} statement={statement} />;
}
