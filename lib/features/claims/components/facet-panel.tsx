"use client";
import { Disclosure } from "@/lib/ui/disclosure";
import { formatNumber } from "@/lib/ui/format-number";
import { TextInput } from "@/lib/ui/text-input";
import { StatusGlyph } from "@/lib/ui/status-glyph";
import type { ClaimStatus } from "../domain";
import type { Choice, FacetChoices } from "../facet-choices";
import type { ClaimFacet } from "../query";
import { STATUS_LOOK } from "../status-look";
import { findName } from "../selection";
import { TABLE_FORM, TableChoice } from "./table-choice";

/** Values of a facet that show before the rest is unfolded. */
const FIRST = 7;

/** What the table can be narrowed down to, each value with how many claims it would leave. */
export function FacetPanel({
  path,
  facets,
  archived,
}: {
  path: string;
  facets: FacetChoices[];
  /** Whether claims of archived articles show too, and the address where it is the other way. */
  archived: { isChosen: boolean; address: string };
}) {
  return (
    <div className="flex flex-col gap-6">
      {facets.map((facet) => (
        <FacetField key={facet.facet} path={path} {...facet} />
      ))}
      <TableChoice
        name="archived"
        value="1"
        isChosen={archived.isChosen}
        label="Archived articles too"
        href={`${path}?${archived.address}`}
      />
    </div>
  );
}

function FacetField({ path, facet, title, choices, more, find }: FacetChoices & { path: string }) {
  // Chosen values stay in sight, wherever they stand.
  const first = choices.filter((choice, index) => index < FIRST || choice.isChosen);
  const rest = choices.filter((choice) => !first.includes(choice));
  return (
    <fieldset className="min-w-0">
      <legend className="mb-1 text-sm font-semibold">{title}</legend>
      {choices.length === 0 && <p className="text-sm text-ink-soft">None.</p>}
      <Choices path={path} name={facet} choices={first} />
      {rest.length > 0 && (
        <Disclosure summary={`${formatNumber(rest.length)} more`}>
          <Choices path={path} name={facet} choices={rest} />
        </Disclosure>
      )}
      {(more > 0 || find !== null) && (
        <div className="mt-2 flex flex-col gap-1">
          <TextInput
            form={TABLE_FORM}
            type="search"
            name={findName(facet)}
            defaultValue={find ?? ""}
            key={find ?? ""}
            aria-label={`Find a name under ${title}`}
            placeholder="Find a name"
            className="h-9 py-1 text-sm"
          />
          {more > 0 && (
            <p className="text-xs text-ink-soft">
              {formatNumber(more)} rarer ones are not listed. Find them by name.
            </p>
          )}
        </div>
      )}
    </fieldset>
  );
}

function Choices({ path, name, choices }: { path: string; name: ClaimFacet; choices: Choice[] }) {
  return (
    <ul className="flex flex-col">
      {choices.map((choice) => (
        <li key={choice.value}>
          <TableChoice
            name={name}
            value={choice.value}
            isChosen={choice.isChosen}
            href={`${path}?${choice.address}`}
            label={<ChoiceLabel name={name} choice={choice} />}
            count={choice.count}
          />
        </li>
      ))}
    </ul>
  );
}

function ChoiceLabel({ name, choice }: { name: ClaimFacet; choice: Choice }) {
  const words = (
    <span title={choice.label} className="line-clamp-2 min-w-0 break-words">
      {choice.label}
    </span>
  );
  if (name !== "status") return words;
  const { tone, shape } = STATUS_LOOK[choice.value as ClaimStatus];
  return (
    <span data-tone={tone} className="flex items-start gap-1.5">
      <StatusGlyph shape={shape} className="mt-0.5" />
      {words}
    </span>
  );
}
