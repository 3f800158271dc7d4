import { classNames } from "./class-names";

/** A turning ring. Silent unless `label` says what is being waited for. */
export function Spinner({ label, className }: { label?: string; className?: string }) {
  const ring = (
    <svg
      width="16"
      height="16"
      viewBox="0 0 16 16"
      fill="none"
      stroke="currentColor"
      strokeWidth="1.75"
      aria-hidden="true"
      className={classNames("shrink-0 animate-spin", className)}
    >
      <circle cx="8" cy="8" r="6" opacity="0.25" />
      <path d="M8 2a6 6 0 0 1 6 6" strokeLinecap="round" />
    </svg>
  );
  if (!label) return ring;
  return (
    <output className="inline-flex items-center gap-2 text-sm text-ink-soft">
      {ring}
      {label}
    </output>
  );
}
