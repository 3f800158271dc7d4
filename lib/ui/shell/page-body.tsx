import type { ReactNode } from "react";

const widths = { narrow: "max-w-2xl", normal: "max-w-6xl", wide: "max-w-none" };

/** The margins of an ordinary page. */
export function PageBody({
  width = "normal",
  children,
}: {
  width?: keyof typeof widths;
  children: ReactNode;
}) {
  return (
    <div className={`mx-auto w-full px-4 py-8 sm:px-8 lg:py-12 ${widths[width]}`}>{children}</div>
  );
}
