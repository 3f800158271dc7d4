import type { ReactNode } from "react";
import { CheckIcon, InfoIcon, WarningIcon } from "./icons";

const kinds = {
  error: { tone: "negative", Icon: WarningIcon },
  warning: { tone: "caution", Icon: WarningIcon },
  info: { tone: "neutral", Icon: InfoIcon },
  success: { tone: "positive", Icon: CheckIcon },
} as const;

/**
 * A message in the page: what happened (`title`), what was kept and what to do (children), and the
 * buttons that do it. Errors are read aloud when they appear.
 */
export function Alert({
  kind = "info",
  title,
  children,
  actions,
}: {
  kind?: keyof typeof kinds;
  title: ReactNode;
  children?: ReactNode;
  actions?: ReactNode;
}) {
  const { tone, Icon } = kinds[kind];
  return (
    <div
      role={kind === "error" ? "alert" : "status"}
      data-tone={tone}
      className="flex gap-3 rounded-md border border-tone-line bg-tone-tint p-4 text-sm"
    >
      <Icon className="mt-0.5 shrink-0 text-tone" />
      <div className="flex min-w-0 flex-col gap-1">
        <p className="font-medium text-tone">{title}</p>
        {children && <div className="break-words text-ink">{children}</div>}
        {actions && <div className="mt-2 flex flex-wrap gap-2">{actions}</div>}
      </div>
    </div>
  );
}
