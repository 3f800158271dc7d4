import Link from "next/link";
import { RefusalAlert } from "@/lib/ui/refusal-alert";
import type { Refusal } from "@/lib/ui/use-save";
import { articleRef } from "../domain";

type Named = { number: number; slug: string };

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

const AT_THE_TEXT = ["empty_text", "text_too_large", "not_utf8", "binary_text"];

/** What is wrong with the text itself, to be said at its field; null for any other refusal. */
export function textProblem(refusal: Refusal | null): string | null {
  if (!refusal) return null;
  if (AT_THE_TEXT.includes(refusal.code)) return refusal.message;
  const { fields } = refusal;
  return fields?.["source.text"] ?? fields?.["source.file"] ?? null;
}
