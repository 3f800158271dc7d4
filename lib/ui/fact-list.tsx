/** A short fact: what matters of it, and what that is about. */
export type Fact = { lead: string; rest: string };

/** Short facts under each other, the weight on what each is about. */
export function FactList({ label, facts }: { label: string; facts: readonly Fact[] }) {
  if (facts.length === 0) return null;
  return (
    <ul aria-label={label} className="flex flex-col gap-1 text-sm">
      {facts.map(({ lead, rest }, index) => (
        // oxlint-disable-next-line react/no-array-index-key -- a fact is its place in the list
        <li key={index} dir="auto" className="border-l-2 border-rule-strong pl-3 break-words">
          <span className="font-medium">{lead}</span>
          <span className="text-ink-soft"> – {rest}</span>
        </li>
      ))}
    </ul>
  );
}
