import Form from "next/form";
import { Button } from "@/lib/ui/button";
import { Field } from "@/lib/ui/field";
import { Select } from "@/lib/ui/select";
import { EVENT_KIND_WORDS, EVENT_KINDS, type EventKind } from "../event-kinds";

/** Whose history, of what kind and of which article. A plain form: the address says it all. */
export function HistoryFilters({
  path,
  chosen,
  people,
  articles,
}: {
  path: string;
  chosen: { person?: string; kind?: EventKind; article?: string };
  people: { memberId: string; name: string }[];
  articles: { slug: string; number: number; title: string }[];
}) {
  return (
    <Form action={path} className="mb-6 grid items-end gap-4 sm:grid-cols-[1fr_1fr_1fr_auto]">
      <Field label="Person">
        {(control) => (
          <Select {...control} name="person" defaultValue={chosen.person ?? ""}>
            <option value="">Everybody</option>
            {people.map(({ memberId, name }) => (
              <option key={memberId} value={memberId}>
                {name}
              </option>
            ))}
          </Select>
        )}
      </Field>
      <Field label="Kind of event">
        {(control) => (
          <Select {...control} name="kind" defaultValue={chosen.kind ?? ""}>
            <option value="">All kinds</option>
            {EVENT_KINDS.map((kind) => (
              <option key={kind} value={kind}>
                {EVENT_KIND_WORDS[kind]}
              </option>
            ))}
          </Select>
        )}
      </Field>
      <Field label="Article">
        {(control) => (
          <Select {...control} name="article" defaultValue={chosen.article ?? ""}>
            <option value="">All articles</option>
            {articles.map(({ slug, number, title }) => (
              <option key={slug} value={slug}>{`A${number} ${title}`}</option>
            ))}
          </Select>
        )}
      </Field>
      <Button type="submit">Show</Button>
    </Form>
  );
}
