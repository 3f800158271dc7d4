type Outcome = { ref: string | null; outcome: string; message: string | null };

/** What kept claims from being changed, each reason once with the claims that it holds for. */
export function outcomeWords(outcomes: readonly Outcome[]): { refs: string; why: string }[] {
  const byReason = new Map<string, string[]>();
  for (const { ref, outcome, message } of outcomes) {
    const why = message ?? REASONS[outcome] ?? "It could not be changed.";
    byReason.set(why, [...(byReason.get(why) ?? []), ref ?? "A claim"]);
  }
  return [...byReason].map(([why, refs]) => ({ refs: refs.join(", "), why }));
}

const REASONS: Record<string, string> = {
  unchanged: "It was so already.",
  gone: "It is not on the desk any more.",
};
