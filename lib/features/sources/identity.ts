import { sha256 } from "@/lib/core/sha256";
import { canonicalAddress } from "./canonical-address";
import { addressOfDoi, doiIn, doiOfAddress, isbnIn, isbnOfAddress } from "./domain";

/** Where a source is cited: by its address, or in words where it has none. */
export type Cited = { url: string | null; citation: string | null };

/**
 * What makes two citations one source. `identity` is `doi:…`, `isbn:…`, `https://…` or
 * `citation:…`; `url` is where the source is read, null for a work without an address.
 */
export type Identity = { identity: string; url: string | null };

/** Longer ones are named by their hash: an index holds no key of any length. */
const LONGEST = 600;

/**
 * Tells the source that a citation names. A DOI counts before an ISBN, and that before an address:
 * one work may stand at many addresses. Without any of them the words tell, apart from case,
 * typography and punctuation.
 *
 * @throws Error where neither an address nor a citation is given
 */
export function identify({ url, citation }: Cited): Identity {
  const doi = (url === null ? null : doiOfAddress(url)) ?? doiIn(citation ?? "");
  if (doi !== null) return named("doi", doi, addressOfDoi(doi));
  const isbn = (url === null ? null : isbnOfAddress(url)) ?? isbnIn(citation ?? "");
  const address = url === null ? null : canonicalAddress(url);
  if (isbn !== null) return named("isbn", isbn, address?.readAt ?? null);
  if (address !== null) return { identity: short("address", address.key), url: address.readAt };
  const words = folded(citation ?? "");
  if (words === "") throw new Error("A source needs an address or a citation.");
  return named("citation", words, null);
}

function named(scheme: string, value: string, url: string | null): Identity {
  return { identity: short(scheme, `${scheme}:${value}`), url };
}

function short(scheme: string, identity: string): string {
  return identity.length <= LONGEST ? identity : `${scheme}-sha256:${sha256(identity)}`;
}

function folded(citation: string): string {
  return citation
    .normalize("NFKC")
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{M}\p{N}]+/gu, " ")
    .trim();
}
