"use client";
import { Checkbox } from "@/lib/ui/checkbox";
import { formatNumber } from "@/lib/ui/format-number";
import { Select } from "@/lib/ui/select";
import { TextInput } from "@/lib/ui/text-input";
import type { ClaimFilter } from "../claim-filter";
import { CLAIM_KINDS, CLAIM_STATUSES } from "../domain";
import { KIND_WORDS, STATUS_WORDS } from "../words";

/** The id of the search field, for the key that goes there. */
export const SEARCH_ID = "claim-search";

/** Narrows the list of claims: words, status, kind, and the reader's own. */
export function ClaimFilterBar({
  filter,
  shown,
  total,
  onChange,
}: {
  filter: ClaimFilter;
  /** How many claims fit the filter, of how many. */
  shown: number;
  total: number;
  onChange: (filter: ClaimFilter) => void;
}) {
  const count =
    shown === total ? formatNumber(total) : `${formatNumber(shown)} of ${formatNumber(total)}`;
  return (
    <search aria-label="Claims of this article" className="flex flex-col gap-2">
      <TextInput
        id={SEARCH_ID}
        type="search"
        aria-label="Search the claims"
        placeholder="Search the claims"
        value={filter.words}
        className="h-9 py-1 text-sm"
        onChange={(event) => onChange({ ...filter, words: event.target.value })}
        onKeyDown={(event) => {
          if (event.key === "Escape") event.currentTarget.blur();
        }}
      />
      <div className="grid grid-cols-2 gap-2">
        <Choice
          label="Status"
          any="Status"
          words={STATUS_WORDS}
          values={CLAIM_STATUSES}
          value={filter.status}
          onChange={(status) => onChange({ ...filter, status })}
        />
        <Choice
          label="Kind"
          any="Kind"
          words={KIND_WORDS}
          values={CLAIM_KINDS}
          value={filter.kind}
          onChange={(kind) => onChange({ ...filter, kind })}
        />
      </div>
      <div className="flex items-center justify-between gap-2">
        <Checkbox
          label="Mine only"
          checked={filter.mine}
          onChange={(event) => onChange({ ...filter, mine: event.target.checked })}
        />
        <p aria-live="polite" className="text-xs text-ink-soft">
          {count} {total === 1 ? "claim" : "claims"}
        </p>
      </div>
    </search>
  );
}

function Choice<T extends string>({
  label,
  any,
  words,
  values,
  value,
  onChange,
}: {
  label: string;
  any: string;
  words: Record<T, string>;
  values: readonly T[];
  value: T | null;
  onChange: (value: T | null) => void;
}) {
  return (
    <Select
      aria-label={label}
      value={value ?? ""}
      className="text-sm"
      onChange={(event) => onChange(values.find((known) => known === event.target.value) ?? null)}
    >
      <option value="">{any}</option>
      {values.map((known) => (
        <option key={known} value={known}>
          {words[known]}
        </option>
      ))}
    </Select>
  );
}
