/** The look that text inputs, text areas and selects share. */
export const controlClass = [
  "w-full min-w-0 rounded-md border border-rule-strong bg-sheet px-3 py-2 text-base text-ink",
  "placeholder:text-ink-soft hover:border-ink focus-visible:border-accent",
  "focus-visible:outline-offset-0 disabled:cursor-not-allowed disabled:bg-well",
  "disabled:text-ink-soft [&[readonly]]:bg-well aria-invalid:border-[var(--negative-text)]",
].join(" ");
