import type { SVGProps } from "react";

/** The product's sign: a plumb line. Decorative; the name stands beside it. */
export function PlumbMark(props: Omit<SVGProps<SVGSVGElement>, "children">) {
  return (
    <svg width="16" height="24" viewBox="0 0 16 24" aria-hidden="true" focusable="false" {...props}>
      <path d="M3 1h10M8 1v11" stroke="currentColor" strokeWidth="1.5" strokeLinecap="round" />
      <path d="M4.5 12h7v3.5L8 23l-3.5-7.5Z" fill="currentColor" />
    </svg>
  );
}
