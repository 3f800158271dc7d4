"use client";
import { useRouter } from "next/navigation";
import { type ReactNode, useOptimistic, useTransition } from "react";
import { Checkbox } from "@/lib/ui/checkbox";
import { formatNumber } from "@/lib/ui/format-number";
import { Select } from "@/lib/ui/select";
import { Spinner } from "@/lib/ui/spinner";
import { useSelection, withSelection } from "./claim-selection";

/** The form that all choices belong to, for a browser that runs no script. */
export const TABLE_FORM = "claims-table-form";

/** A box that leads to another view of the table as soon as it is pressed. */
export function TableChoice({
  name,
  value,
  isChosen,
  label,
  count,
  href,
}: {
  name: string;
  value: string;
  isChosen: boolean;
  label: ReactNode;
  /** How many claims it would leave. */
  count?: number;
  href: string;
}) {
  const { go, pending } = useGo();
  const [checked, setChecked] = useOptimistic(isChosen);
  return (
    <span className="flex items-start gap-2">
      <Checkbox
        form={TABLE_FORM}
        name={name}
        value={value}
        label={label}
        checked={checked}
        className="min-w-0 grow"
        onChange={() => go(href, () => setChecked(!checked))}
      />
      {pending && <Spinner className="mt-0.5" />}
      {!pending && count !== undefined && (
        <span className="shrink-0 text-sm text-ink-soft">{formatNumber(count)}</span>
      )}
    </span>
  );
}

/** How the table is sorted, for a window too narrow for the heads of its columns. */
export function SortChoice({
  value,
  options,
}: {
  value: string;
  options: { value: string; label: string; href: string }[];
}) {
  const { go, pending } = useGo();
  const [shown, setShown] = useOptimistic(value);
  return (
    <span className="flex items-center gap-2">
      <Select
        form={TABLE_FORM}
        name="sort"
        aria-label="Sort by"
        value={shown}
        className="text-sm"
        onChange={(event) => {
          const chosen = options.find((option) => option.value === event.target.value);
          if (chosen) go(chosen.href, () => setShown(chosen.value));
        }}
      >
        {options.map((option) => (
          <option key={option.value} value={option.value}>
            {option.label}
          </option>
        ))}
      </Select>
      {pending && <Spinner />}
    </span>
  );
}

/** Goes to another view with what is chosen kept; `show` says at once what will be so there. */
function useGo() {
  const router = useRouter();
  const { selected } = useSelection();
  const [pending, start] = useTransition();
  const go = (href: string, show: () => void) =>
    start(() => {
      show();
      router.push(withSelection(href, selected), { scroll: false });
    });
  return { go, pending };
}
