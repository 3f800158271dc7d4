import Link from "next/link";
import { RefusalAlert } from "@/lib/ui/refusal-alert";
import type { Refusal } from "@/lib/ui/use-save";
import { articleRef } from "../domain";

export type Named = { number: number; slug: string };

/** Says why a text was not taken in; where the desk has it already, leads there. */
export function ImportRefusal({
  desk,
  refusal,
}: {
  desk: string;
  refusal: (Refusal & { article?: Named }) | null;
}) {
  const article = refusal?.article;
  return (
    <RefusalAlert refusal={refusal}>
      {article && (
        <Link href={`/w/${desk}/articles/${article.slug}`} className="text-link">
          Open {articleRef(article.number)}
        </Link>
      )}
    </RefusalAlert>
  );
}
