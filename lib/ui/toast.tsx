"use client";
import {
  createContext,
  type ReactNode,
  useCallback,
  useContext,
  useEffect,
  useMemo,
  useRef,
  useState,
} from "react";
import { Button } from "./button";
import { CrossIcon } from "./icons";
import { IconButton } from "./icon-button";
import { addToast, removeToast, type Toast, type ToastContent, toastDuration } from "./toast-queue";

interface Toaster {
  show: (toast: ToastContent) => void;
}

const ToastContext = createContext<Toaster | null>(null);

/** `useToast().show({ message: "Claim deleted.", action: { label: "Undo", onAction } })` */
export function useToast(): Toaster {
  const toaster = useContext(ToastContext);
  if (!toaster) throw new Error("useToast needs a ToastProvider around it");
  return toaster;
}

/** Holds the toasts and shows them at the foot of the window, over a bar that stands there. The app shell has one. */
export function ToastProvider({ children }: { children: ReactNode }) {
  const [queue, setQueue] = useState<Toast[]>([]);
  const [paused, setPaused] = useState(false);
  const lastId = useRef(0);
  const cameFrom = useRef<HTMLElement | null>(null);

  const show = useCallback((content: ToastContent) => {
    lastId.current += 1;
    const id = lastId.current;
    setQueue((now) => addToast(now, { ...content, id }));
  }, []);
  const toaster = useMemo(() => ({ show }), [show]);

  const remove = useCallback((id: number) => {
    setQueue((now) => removeToast(now, id));
  }, []);

  function dismiss(id: number) {
    remove(id);
    setPaused(false);
    cameFrom.current?.focus();
  }

  return (
    <ToastContext value={toaster}>
      {children}
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- hover and focus only stop the clock */}
      <section
        aria-label="Notices"
        aria-live="polite"
        className="pointer-events-none fixed inset-x-4 bottom-[calc(var(--foot,0px)+1rem)] z-50 flex flex-col items-center gap-2"
        onMouseEnter={() => setPaused(true)}
        onMouseLeave={() => setPaused(false)}
        onFocus={(event) => {
          setPaused(true);
          const from = event.relatedTarget;
          const inside = from instanceof Node && event.currentTarget.contains(from);
          if (!inside) cameFrom.current = from instanceof HTMLElement ? from : null;
        }}
        onBlur={() => setPaused(false)}
      >
        {queue.map((toast) => (
          <ToastRow
            key={toast.id}
            toast={toast}
            paused={paused}
            remove={remove}
            dismiss={dismiss}
          />
        ))}
      </section>
    </ToastContext>
  );
}

function ToastRow({
  toast,
  paused,
  remove,
  dismiss,
}: {
  toast: Toast;
  paused: boolean;
  remove: (id: number) => void;
  dismiss: (id: number) => void;
}) {
  useEffect(() => {
    if (paused) return;
    const timer = setTimeout(() => remove(toast.id), toastDuration(toast));
    return () => clearTimeout(timer);
  }, [toast, paused, remove]);

  const { action } = toast;
  return (
    <div
      data-tone={toast.tone}
      className="pointer-events-auto flex max-w-full items-center gap-3 rounded-md border border-rule-strong border-l-4 border-l-tone bg-sheet py-1 pr-1 pl-3 text-sm shadow-dialog"
    >
      <p className="min-w-0 py-1.5 break-words">{toast.message}</p>
      {action && (
        <Button
          size="sm"
          onClick={() => {
            dismiss(toast.id);
            action.onAction();
          }}
        >
          {action.label}
        </Button>
      )}
      <IconButton label="Dismiss" icon={<CrossIcon />} onClick={() => dismiss(toast.id)} />
    </div>
  );
}
