import Form from "next/form";
import { Button } from "@/lib/ui/button";
import { Field } from "@/lib/ui/field";
import { Select } from "@/lib/ui/select";
import { TextInput } from "@/lib/ui/text-input";
import { SOURCE_KINDS } from "../domain";
import type { SourceQuery } from "../query";
import { SOURCE_KIND_WORDS } from "../words";

/** Which sources are listed. A plain form: the address says it all. */
export function SourceFilters({
  path,
  query: { q, kind },
}: {
  path: string;
  query: Pick<SourceQuery, "q" | "kind">;
}) {
  return (
    <Form action={path} className="mb-6 grid items-end gap-4 sm:grid-cols-[2fr_1fr_auto]">
      <Field label="Search the sources">
        {(control) => (
          <TextInput
            {...control}
            type="search"
            name="q"
            maxLength={200}
            placeholder="Words of title, publisher or address"
            defaultValue={q ?? ""}
          />
        )}
      </Field>
      <Field label="Kind">
        {(control) => (
          <Select {...control} name="kind" defaultValue={kind ?? ""}>
            <option value="">All kinds</option>
            {SOURCE_KINDS.map((known) => (
              <option key={known} value={known}>
                {SOURCE_KIND_WORDS[known]}
              </option>
            ))}
          </Select>
        )}
      </Field>
      <Button type="submit">Show</Button>
    </Form>
  );
}
