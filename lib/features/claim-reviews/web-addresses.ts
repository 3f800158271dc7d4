import { MOST_CHARACTERS } from "./domain";
import { type Graph, isNode, literal, type Node } from "./nodes";
import { plainLine } from "./plain-text";

/** What is meant as a path from the page that it stands in, and not as a word. */
const RELATIVE = /^(?:[./?#]|\S+[/.]\S)/u;

/** A web address as it may be opened, whole; null for what is none. */
export function addressOf(written: string | null, base: string | null): string | null {
  const text = plainLine(written ?? "").replace(/^www\./iu, "https://www.");
  const from = base !== null && RELATIVE.test(text) ? base : undefined;
  if (text === "" || !URL.canParse(text, from)) return null;
  const url = new URL(text, from);
  const isWeb = url.protocol === "http:" || url.protocol === "https:";
  const isOpen = isWeb && url.username === "" && url.password === "" && url.hostname !== "";
  return isOpen && url.href.length <= MOST_CHARACTERS.url ? url.href : null;
}

/** The first address that one of the properties holds, or names by its own address or id. */
export function firstAddress(
  graph: Graph,
  node: Node,
  properties: readonly string[],
  base: string | null,
): string | null {
  for (const property of properties) {
    for (const value of graph.values(node, property)) {
      const address = addressOf(literal(value), base) ?? ownAddress(graph, value, base);
      if (address !== null) return address;
    }
  }
  return null;
}

function ownAddress(graph: Graph, value: unknown, base: string | null): string | null {
  if (!isNode(value)) return null;
  const [url] = graph.values(value, "url").map(literal);
  return addressOf(url ?? null, base) ?? addressOf(literal(value["@id"]), null);
}
