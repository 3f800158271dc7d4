import { classNames } from "./class-names";

/** Holds the place of what is loading, at the size it will have: `<Skeleton className="h-6 w-40" />`. */
function Skeleton({ className }: { className?: string }) {
  return <div aria-hidden="true" className={classNames("skeleton", className)} />;
}

/** Lines of text to come, the last one shorter. `label` is read aloud. */
export function SkeletonText({ lines = 3, label = "Loading" }: { lines?: number; label?: string }) {
  return (
    <output className="flex flex-col gap-2">
      <span className="sr-only">{label}</span>
      {Array.from({ length: lines }, (_, line) => (
        <Skeleton key={line} className={line === lines - 1 ? "h-4 w-2/3" : "h-4 w-full"} />
      ))}
    </output>
  );
}
