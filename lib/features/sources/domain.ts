export const SOURCE_KINDS = [
  "primary_document",
  "official_statistics",
  "study",
  "news",
  "statement",
  "interview",
  "other",
] as const;

export type SourceKind = (typeof SOURCE_KINDS)[number];

// A DOI: the prefix with its registrant, a slash, and anything but white space (ISO 26324). What
// follows it in a sentence is not its own.
const DOI = /\b10\.\d{4,9}\/[^\s"<>]+/u;
const CLOSING = /[.,;:!?'"”’»]+$/u;
const ADDRESS_OF_DOI = /^(?:dx\.|www\.)?doi\.org$/u;
/** How publishers' own pages name the DOI of what stands there. */
const PAGE_OF_DOI = /\/doi\/(?:[a-z]{2,12}\/)?(10\.\d{4,9}\/.+?)\/?$/iu;

/** The first DOI in a text, lower case; null without one. Case makes no difference in a DOI. */
export function doiIn(text: string): string | null {
  const found = DOI.exec(text)?.[0];
  return found === undefined ? null : withoutTail(found).toLowerCase();
}

/** The DOI that a text is and nothing else: `10.1234/abc`, `doi:10.1234/abc`; null for any other. */
export function bareDoi(text: string): string | null {
  const rest = text.replace(/^doi:\s*/iu, "");
  return rest.startsWith("10.") && doiIn(rest) === rest.toLowerCase() ? rest.toLowerCase() : null;
}

/** Where a DOI is read. It may hold any sign; these have a meaning of their own in an address. */
export function addressOfDoi(doi: string): string {
  return `https://doi.org/${encodeURI(doi).replaceAll("#", "%23").replaceAll("?", "%3F")}`;
}

/** Takes off what closes a sentence or a bracket that was opened before. */
function withoutTail(doi: string): string {
  let rest = doi.replace(CLOSING, "");
  while (/[)\]]$/u.test(rest) && !isClosedWithin(rest))
    rest = rest.slice(0, -1).replace(CLOSING, "");
  return rest;
}

function isClosedWithin(text: string): boolean {
  const count = (sign: string) => text.split(sign).length;
  return text.endsWith(")") ? count("(") >= count(")") : count("[") >= count("]");
}

/** The DOI that an address leads to: of the DOI system itself, or of a publisher's page. */
export function doiOfAddress(address: string): string | null {
  const { hostname, pathname } = new URL(address);
  const path = decoded(pathname);
  if (ADDRESS_OF_DOI.test(hostname)) return doiIn(path);
  const found = PAGE_OF_DOI.exec(path)?.[1];
  return found === undefined ? null : doiIn(found);
}

const ISBN = /(?<![\d-])(?:97[89][\s-]?)?\d(?:[\s-]?\d){8}[\s-]?[\dX](?![\d-])/giu;
/** Sites that name a book by its ISBN in the address. */
const PAGE_OF_ISBN = /\/isbn[/:=]?([\dX-]{10,17})\b/iu;

/**
 * The first ISBN in a text, as thirteen digits; null without one. Only what has a right check digit
 * counts, and ten digits only behind the word: they might be any number.
 */
export function isbnIn(text: string): string | null {
  for (const { 0: found, index } of text.matchAll(ISBN)) {
    const digits = found.replaceAll(/[\s-]/gu, "").toUpperCase();
    if (digits.length === 10 && !/isbn(?:-10)?:?\s*$/iu.test(text.slice(0, index))) continue;
    const isbn = isbn13(digits);
    if (isbn !== null) return isbn;
  }
  return null;
}

/** The ISBN that an address of a library or a bookseller names. */
export function isbnOfAddress(address: string): string | null {
  const { pathname, searchParams } = new URL(address);
  const named = PAGE_OF_ISBN.exec(decoded(pathname))?.[1] ?? searchParams.get("isbn");
  return named ? isbn13(named.replaceAll("-", "").toUpperCase()) : null;
}

/** The check digits of both forms: the ISBN Users' Manual, 7th edition, section 5. */
function isbn13(digits: string): string | null {
  if (/^97[89]\d{10}$/u.test(digits)) return checkDigit(digits) === digits.at(-1) ? digits : null;
  if (!/^\d{9}[\dX]$/u.test(digits)) return null;
  const sum = [...digits].reduce(
    (total, digit, index) => total + (10 - index) * (digit === "X" ? 10 : Number(digit)),
    0,
  );
  if (sum % 11 !== 0) return null;
  const body = `978${digits.slice(0, 9)}`;
  return `${body}${checkDigit(body)}`;
}

function checkDigit(digits: string): string {
  const sum = Array.from(digits.slice(0, 12)).reduce(
    (total, digit, index) => total + Number(digit) * (index % 2 === 0 ? 1 : 3),
    0,
  );
  return String((10 - (sum % 10)) % 10);
}

function decoded(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    // A stray per cent sign: the path is read as it stands.
    return path;
  }
}
