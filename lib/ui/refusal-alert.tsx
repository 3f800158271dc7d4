import type { ReactNode } from "react";
import { Alert } from "./alert";
import type { Refusal } from "./use-save";

/**
 * Says why a save was not made. Where the session is over it leads to the sign-in page in a window
 * of its own: the form stays as it is, and can be sent again afterwards.
 */
export function RefusalAlert({
  refusal,
  children,
}: {
  refusal: Refusal | null;
  children?: ReactNode;
}) {
  if (!refusal) return null;
  if (refusal.code !== "unauthenticated") {
    return (
      <Alert kind="error" title={refusal.message}>
        {children}
      </Alert>
    );
  }
  return (
    <Alert
      kind="error"
      title="You are signed out."
      actions={
        <a href="/sign-in" target="_blank" rel="noopener" className="text-link">
          Sign in, in a new window
        </a>
      }
    >
      What you typed is kept. Sign in, come back here and save again.
    </Alert>
  );
}
