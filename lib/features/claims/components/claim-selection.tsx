"use client";
import Link from "next/link";
import { useSearchParams } from "next/navigation";
import {
  type ComponentProps,
  createContext,
  type ReactNode,
  useContext,
  useMemo,
  useRef,
  useState,
} from "react";
import { Checkbox } from "@/lib/ui/checkbox";
import { pressed, readSelection, SELECTION, withRows, writeSelection } from "../selection";

type Selection = {
  selected: ReadonlySet<string>;
  /** The references on the page, in their order. */
  page: readonly string[];
  press: (ref: string, withShift: boolean) => void;
  choosePage: (chosen: boolean) => void;
  /** Takes some claims out of the selection. */
  leaveOut: (refs: readonly string[]) => void;
  clear: () => void;
};

const SelectionContext = createContext<Selection | null>(null);

export function useSelection(): Selection {
  const selection = useContext(SelectionContext);
  if (!selection) throw new Error("A selection needs a SelectionProvider around it");
  return selection;
}

/** Holds which claims are chosen. The address says the same, so that a link and Back show it again. */
export function SelectionProvider({
  page,
  children,
}: {
  page: readonly string[];
  children: ReactNode;
}) {
  const inAddress = writeSelection(readSelection(useSearchParams()));
  // A press shows at once; the address, which Next brings along in its own time, follows.
  const [ahead, setAhead] = useState<string | null>(null);
  if (ahead === inAddress) setAhead(null);
  const shown = ahead ?? inAddress;
  const last = useRef<string | null>(null);

  const selection = useMemo<Selection>(() => {
    const selected = new Set(shown === "" ? [] : shown.split(","));
    const change = (refs: ReadonlySet<string>) => {
      setAhead(writeSelection(refs));
      keepInAddress(refs);
    };
    return {
      selected,
      page,
      press(ref, withShift) {
        change(pressed(selected, page, ref, withShift ? last.current : null));
        last.current = ref;
      },
      choosePage: (chosen) => change(withRows(selected, page, chosen)),
      leaveOut: (refs) => change(withRows(selected, refs, false)),
      clear: () => change(new Set()),
    };
  }, [shown, page]);

  return <SelectionContext value={selection}>{children}</SelectionContext>;
}

function keepInAddress(refs: ReadonlySet<string>): void {
  const address = withSelection(window.location.pathname + window.location.search, refs);
  window.history.replaceState(null, "", address);
}

/** An address of this page with these claims chosen. */
export function withSelection(href: string, refs: ReadonlySet<string>): string {
  const [path = "", query] = href.split("?", 2);
  const params = new URLSearchParams(query);
  params.delete(SELECTION);
  if (refs.size > 0) params.set(SELECTION, writeSelection(refs));
  return params.size > 0 ? `${path}?${params}` : path;
}

/** A link to another view of the table, which keeps what is chosen. */
export function ViewLink({
  href,
  ...props
}: Omit<ComponentProps<typeof Link>, "href"> & { href: string }) {
  const { selected } = useSelection();
  return <Link prefetch={false} scroll={false} href={withSelection(href, selected)} {...props} />;
}

/** The box of a row. With Shift it chooses all from the last one pressed. */
export function RowCheckbox({ claimRef }: { claimRef: string }) {
  const { selected, press } = useSelection();
  const shift = useRef(false);
  return (
    <Checkbox
      label={`Choose ${claimRef}`}
      hideLabel
      checked={selected.has(claimRef)}
      onClick={(event) => {
        shift.current = event.shiftKey;
      }}
      onChange={() => press(claimRef, shift.current)}
    />
  );
}

/** The box over the rows: all of the page, some of it, or none. */
export function PageCheckbox() {
  const { selected, page, choosePage } = useSelection();
  const chosen = page.filter((ref) => selected.has(ref)).length;
  const isAll = chosen > 0 && chosen === page.length;
  return (
    <Checkbox
      label="Choose all on this page"
      hideLabel
      checked={isAll}
      ref={(box) => {
        if (box) box.indeterminate = chosen > 0 && !isAll;
      }}
      onChange={() => choosePage(!isAll)}
    />
  );
}
