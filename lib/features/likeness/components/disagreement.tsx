import Link from "next/link";
import { STATUS_WORDS } from "@/lib/features/claims/words";
import { Alert } from "@/lib/ui/alert";
import type { LinkedClaim } from "../schema";

/** Says that claims which are linked to this one were judged in another way. */
export function Disagreement({ desk, linked }: { desk: string; linked: readonly LinkedClaim[] }) {
  const others = linked.filter(({ disagrees }) => disagrees);
  if (others.length === 0) return null;
  return (
    <Alert kind="warning" title="A linked claim was judged in another way">
      <ul>
        {others.map(({ id, ref, status, article }) => (
          <li key={id}>
            <Link
              href={`/w/${desk}/articles/${article.slug}?claim=${ref}`}
              className="text-link font-medium"
            >
              {ref}
            </Link>{" "}
            is {STATUS_WORDS[status].toLowerCase()}.
          </li>
        ))}
      </ul>
    </Alert>
  );
}
