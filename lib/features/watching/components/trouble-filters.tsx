import Form from "next/form";
import { Button } from "@/lib/ui/button";
import { Field } from "@/lib/ui/field";
import { Select } from "@/lib/ui/select";
import { type Trouble, TROUBLES } from "../domain";
import { LINK_STATE_WORDS } from "../words";

/** What is wrong, and since when. A plain form: the address says it all. */
export function TroubleFilters({
  path,
  chosen,
}: {
  path: string;
  chosen: { state?: Trouble; since: "report" | "ever" };
}) {
  return (
    <Form action={path} className="mb-6 grid items-end gap-4 sm:grid-cols-[1fr_1fr_auto]">
      <Field label="What is wrong">
        {(control) => (
          <Select {...control} name="state" defaultValue={chosen.state ?? ""}>
            <option value="">Anything</option>
            {TROUBLES.map((state) => (
              <option key={state} value={state}>
                {LINK_STATE_WORDS[state]}
              </option>
            ))}
          </Select>
        )}
      </Field>
      <Field label="Since">
        {(control) => (
          <Select {...control} name="since" defaultValue={chosen.since}>
            <option value="report">The last report</option>
            <option value="ever">Ever</option>
          </Select>
        )}
      </Field>
      <Button type="submit">Show</Button>
    </Form>
  );
}
