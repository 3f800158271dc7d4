import Link from "next/link";
import { Badge } from "@/lib/ui/badge";
import { formatNumber } from "@/lib/ui/format-number";
import { Cell, HeaderCell, Row, Table, TableHead } from "@/lib/ui/table";
import { Time } from "@/lib/ui/time";
import type { SourceRow } from "../schema";
import { SOURCE_KIND_WORDS } from "../words";

/** The sources of a desk, one a row. */
export function SourceList({ desk, sources }: { desk: string; sources: readonly SourceRow[] }) {
  return (
    <Table caption="Sources">
      <TableHead>
        <HeaderCell>Source</HeaderCell>
        <HeaderCell>Kind</HeaderCell>
        <HeaderCell numeric>Evidence</HeaderCell>
        <HeaderCell>Changed</HeaderCell>
      </TableHead>
      <tbody>
        {sources.map((source) => (
          <Row key={source.id}>
            <Cell className="min-w-56">
              <SourceName desk={desk} source={source} />
            </Cell>
            <Cell className="whitespace-nowrap">
              {source.kind ? SOURCE_KIND_WORDS[source.kind] : "–"}
            </Cell>
            <Cell numeric>{formatNumber(source.evidence)}</Cell>
            <Cell className="whitespace-nowrap">
              <Time at={source.updatedAt} />
            </Cell>
          </Row>
        ))}
      </tbody>
    </Table>
  );
}

/** A source's title as a link to its page, and where it is read. */
export function SourceName({ desk, source }: { desk: string; source: SourceRow }) {
  const { id, title, url, citation, publisher, rootId } = source;
  const host = url === null ? null : new URL(url).host;
  const line = [citation, publisher, host].filter((part) => part !== null).join(" · ");
  return (
    <div className="flex min-w-0 flex-col items-start gap-1">
      <Link
        href={`/w/${desk}/sources/${id}`}
        prefetch={false}
        className="max-w-full text-link font-medium break-words"
      >
        <bdi>{title}</bdi>
      </Link>
      <span className="max-w-full text-xs break-words text-ink-soft">{line}</span>
      {rootId !== id && <Badge shape="half-circle">Repeats another</Badge>}
    </div>
  );
}
