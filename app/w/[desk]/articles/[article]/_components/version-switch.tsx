"use client";
import Link from "next/link";
import { useSearchParams } from "next/navigation";
import type { VersionView } from "@/lib/features/articles/schema";
import { VERSION_KIND_WORDS } from "@/lib/features/articles/words";
import { classNames } from "@/lib/ui/class-names";

/** Which version of the text is shown; the chosen claim stays chosen. */
export function VersionSwitch({ versions, shown }: { versions: VersionView[]; shown: number }) {
  const address = useSearchParams();

  function addressOf(number: number): string {
    const changed = new URLSearchParams(address);
    changed.set("version", String(number));
    return `?${changed}`;
  }

  return (
    <nav aria-label="Version" className="flex flex-wrap gap-1 text-sm">
      {versions.map(({ number, kind }) => (
        <Link
          key={number}
          href={addressOf(number)}
          scroll={false}
          aria-current={number === shown ? "page" : undefined}
          className={classNames(
            "inline-flex min-h-8 items-center gap-1.5 rounded-md border px-2.5",
            number === shown
              ? "border-accent bg-accent-tint text-accent-strong"
              : "border-rule text-ink-soft hover:border-ink hover:text-ink",
          )}
        >
          <span className="font-medium">v{number}</span>
          {VERSION_KIND_WORDS[kind]}
        </Link>
      ))}
    </nav>
  );
}
