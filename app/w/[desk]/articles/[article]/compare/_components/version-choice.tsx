import type { VersionView } from "@/lib/features/articles/schema";
import { VERSION_KIND_WORDS } from "@/lib/features/articles/words";
import { Select } from "@/lib/ui/select";
import { SubmitButton } from "@/lib/ui/submit-button";

/** Which two versions stand beside each other: a form of the browser's own. */
export function VersionChoice({
  versions,
  from,
  to,
}: {
  versions: VersionView[];
  from: number;
  to: number;
}) {
  return (
    <form method="get" className="flex flex-wrap items-center gap-2">
      <Choice name="from" label="The earlier version" versions={versions} value={from} />
      <Choice name="to" label="The later version" versions={versions} value={to} />
      <SubmitButton>Compare</SubmitButton>
    </form>
  );
}

function Choice({
  name,
  label,
  versions,
  value,
}: {
  name: string;
  label: string;
  versions: VersionView[];
  value: number;
}) {
  return (
    <Select name={name} aria-label={label} defaultValue={value} className="w-auto">
      {versions.map(({ number, kind }) => (
        <option key={number} value={number}>
          Version {number}, {VERSION_KIND_WORDS[kind].toLowerCase()}
        </option>
      ))}
    </Select>
  );
}
