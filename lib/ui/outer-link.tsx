import type { ReactNode } from "react";
import { ExternalIcon } from "./icons";

/** Leads out of the desk, in a new window; without an address just what it would lead to. */
export function OuterLink({
  href,
  className = "",
  isMarked = false,
  children,
}: {
  href: string | null;
  className?: string;
  /** Whether a sign shows where it leads. */
  isMarked?: boolean;
  children: ReactNode;
}) {
  if (href === null) return <span className={className}>{children}</span>;
  return (
    <a
      href={href}
      target="_blank"
      rel="noopener noreferrer nofollow"
      className={`text-link ${className}`}
    >
      {children}
      {isMarked && (
        <>
          <ExternalIcon className="ml-1 inline align-[-0.1em]" />
          <span className="sr-only"> (opens in a new window)</span>
        </>
      )}
    </a>
  );
}
