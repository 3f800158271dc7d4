import Form from "next/form";
import Link from "next/link";
import { DeriveButton } from "@/lib/features/sources/components/derive-button";
import { SourceName } from "@/lib/features/sources/components/source-list";
import type { SourcePage } from "@/lib/features/sources/data";
import type { SourceRow, SourceView } from "@/lib/features/sources/schema";
import { Button } from "@/lib/ui/button";
import { Field } from "@/lib/ui/field";
import { Panel } from "@/lib/ui/panel";
import { TextInput } from "@/lib/ui/text-input";

type DerivationProps = {
  desk: string;
  /** The page of the source. */
  path: string;
  source: SourceView;
  /** What derives from it straight. */
  derived: SourcePage;
  /** Words that a source is looked for by. */
  find: string;
  /** What was found by them; null where nothing was looked for. */
  found: readonly SourceRow[] | null;
  mayWrite: boolean;
};

/** What a source goes back to, what goes back to it, and how to say so. */
export function Derivation(props: DerivationProps) {
  const { desk, path, source, derived, mayWrite } = props;
  const { derivesFrom, root } = source;
  return (
    <Panel title="Where it comes from">
      <div className="flex flex-col gap-4 text-sm">
        {derivesFrom ? (
          <div className="flex flex-col items-start gap-2">
            <p className="break-words">
              It repeats <SourceLink desk={desk} source={derivesFrom} />
              {root.id !== derivesFrom.id && (
                <>
                  , which goes back to <SourceLink desk={desk} source={root} />
                </>
              )}
              . Together they count as one source.
            </p>
            {mayWrite && <DeriveButton desk={desk} source={source} from={null} path={path} />}
          </div>
        ) : (
          <p>It stands by itself: nobody has said that it repeats another source.</p>
        )}
        {mayWrite && <FindOriginal {...props} />}
        {derived.sources.length > 0 && (
          <div>
            <h3 className="mb-2 font-semibold">What repeats it</h3>
            <ul className="flex flex-col gap-1">
              {derived.sources.map((one) => (
                <li key={one.id} className="break-words">
                  <SourceLink desk={desk} source={one} />
                </li>
              ))}
            </ul>
            {derived.next && (
              <Link href={`/w/${desk}/sources?derivesFrom=${source.id}`} className="text-link">
                All that repeat it
              </Link>
            )}
          </div>
        )}
      </div>
    </Panel>
  );
}

function SourceLink({ desk, source }: { desk: string; source: { id: string; title: string } }) {
  return (
    <Link href={`/w/${desk}/sources/${source.id}`} prefetch={false} className="text-link">
      <bdi>{source.title}</bdi>
    </Link>
  );
}

function FindOriginal({ desk, path, source, find, found }: DerivationProps) {
  return (
    <div className="flex flex-col gap-3">
      <Form action={path} scroll={false} className="flex flex-wrap items-end gap-2">
        <Field label="Find the source that it repeats" className="grow">
          {(control) => (
            <TextInput
              {...control}
              key={find}
              type="search"
              name="find"
              maxLength={200}
              defaultValue={find}
            />
          )}
        </Field>
        <Button type="submit">Find</Button>
      </Form>
      {found?.length === 0 && (
        <p role="status" className="text-ink-soft">
          No other source of the desk has these words. Cite it as evidence first.
        </p>
      )}
      {found && found.length > 0 && (
        <ul aria-label="Sources found" className="flex flex-col divide-y border-y">
          {found.map((one) => (
            <li key={one.id} className="flex flex-wrap items-center justify-between gap-2 py-2">
              <SourceName desk={desk} source={one} />
              <DeriveButton desk={desk} source={source} from={one} path={path} />
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}
