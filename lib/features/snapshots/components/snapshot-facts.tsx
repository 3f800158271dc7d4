import type { ReactNode } from "react";
import { CopyButton } from "@/lib/ui/copy-button";
import { Disclosure } from "@/lib/ui/disclosure";
import { Moment } from "@/lib/ui/time";
import type { SnapshotView } from "../schema";
import { MEDIA_WORDS, sizeWords } from "../words";

/** What is known of a snapshot besides what it shows: when, from where, byte for byte. */
export function SnapshotFacts({
  snapshot,
  headers,
}: {
  snapshot: SnapshotView;
  headers: Record<string, string>;
}) {
  const { seenAt, askedBy, origin, url, finalUrl, httpStatus, fileName } = snapshot;
  const { mediaType, size, sha256, textSha256 } = snapshot;
  return (
    <dl className="grid gap-x-6 gap-y-2 text-sm sm:grid-cols-[max-content_minmax(0,1fr)]">
      {seenAt && (
        <Fact label={origin === "uploaded" ? "Brought" : "Seen"}>
          <Moment at={seenAt} />
        </Fact>
      )}
      {askedBy && <Fact label="By">{askedBy.name}</Fact>}
      {url && <Fact label="Address">{url}</Fact>}
      {finalUrl && finalUrl !== url && <Fact label="Found at">{finalUrl}</Fact>}
      {fileName && <Fact label="File">{fileName}</Fact>}
      {mediaType && size !== null && (
        <Fact label="Kind">
          {MEDIA_WORDS[mediaType]}, {sizeWords(size)}
          {httpStatus !== null && `, the server answered ${httpStatus}`}
        </Fact>
      )}
      {sha256 && <Hash label="SHA-256 of the bytes" value={sha256} />}
      {textSha256 && <Hash label="SHA-256 of the text" value={textSha256} />}
      {Object.keys(headers).length > 0 && (
        <Fact label="Headers">
          <Disclosure summary="What the server said besides">
            <ul className="flex flex-col gap-1 font-mono text-xs break-all">
              {Object.entries(headers).map(([name, value]) => (
                <li key={name}>
                  {name}: {value}
                </li>
              ))}
            </ul>
          </Disclosure>
        </Fact>
      )}
    </dl>
  );
}

function Fact({ label, children }: { label: string; children: ReactNode }) {
  return (
    <div className="contents">
      <dt className="text-ink-soft">{label}</dt>
      <dd className="min-w-0 break-words">{children}</dd>
    </div>
  );
}

function Hash({ label, value }: { label: string; value: string }) {
  return (
    <Fact label={label}>
      <span className="flex flex-wrap items-center gap-2">
        <code className="text-xs break-all">{value}</code>
        <CopyButton text={value} variant="quiet" />
      </span>
    </Fact>
  );
}
