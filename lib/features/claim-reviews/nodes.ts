import { plainLine } from "./plain-text";

/** An object of JSON-LD. */
export type Node = Record<string, unknown>;

const SCHEMA_ORG = /^(?:https?:\/\/(?:www\.)?schema\.org\/(?:#)?|schema:)/iu;

/** How deep the parts of a JSON text may be nested. */
const MAX_DEPTH = 100;

export function isNode(value: unknown): value is Node {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** Whether a node is of a type of schema.org, whichever way the type is written. */
export function isOfType(node: Node, name: string): boolean {
  const types = [node["@type"] ?? node["type"]].flat();
  return types.some(
    (type) => typeof type === "string" && localName(type).toLowerCase() === name.toLowerCase(),
  );
}

/** A term of schema.org without its vocabulary: "https://schema.org/Claim" is "Claim". */
function localName(term: string): string {
  return term.trim().replace(SCHEMA_ORG, "").replace(/\/$/u, "");
}

/** A node that was looked for, and where it stands: "@graph[1].review". */
export type Placed = { node: Node; place: string };

type Step = { value: unknown; key: string | number; above: Step | null; depth: number };

/** The nodes of one JSON text, which may point to each other by their ids. */
export class Graph {
  readonly #root: unknown;
  readonly #byId = new Map<string, Node>();

  constructor(root: unknown) {
    this.#root = root;
  }

  /**
   * Every node of a type, in order, wherever it stands. It keeps a stack of its own, so nothing is
   * too deep for it; what lies beyond the limit is not looked at, and told as `tooDeep`.
   */
  find(type: string): { found: Placed[]; tooDeep: string | null } {
    const found: Placed[] = [];
    let tooDeep: string | null = null;
    const steps: Step[] = [{ value: this.#root, key: "", above: null, depth: 0 }];
    for (let step = steps.pop(); step !== undefined; step = steps.pop()) {
      const { value, depth } = step;
      if (typeof value !== "object" || value === null) continue;
      if (depth > MAX_DEPTH) {
        tooDeep ??= placeOf(step);
        continue;
      }
      if (isNode(value)) {
        shortenKeys(value);
        this.#remember(value);
        if (isOfType(value, type)) found.push({ node: value, place: placeOf(step) });
      }
      pushParts(steps, step, value);
    }
    return { found, tooDeep };
  }

  /** The values of a property of a node that `find` went past, lists opened, references followed, empty ones left out. */
  values(node: Node, name: string): unknown[] {
    const value = node[name];
    if (value === undefined) return [];
    return opened(value)
      .map((one) => this.#followed(one))
      .filter((one) => one !== null && one !== undefined && one !== "");
  }

  /** The nodes among the values of a property. */
  nodes(node: Node, name: string): Node[] {
    return this.values(node, name).filter(isNode);
  }

  /** The first text that one of the properties holds, on one line; null where none does. */
  line(node: Node, ...names: string[]): string | null {
    for (const name of names) {
      for (const value of this.values(node, name)) {
        const text = plainLine(literal(value) ?? "");
        if (text !== "") return text;
      }
    }
    return null;
  }

  /** Who or what the values of a property name; several with commas, null where none has a name. */
  names(node: Node, name: string): string | null {
    const names = this.values(node, name).map((value) =>
      isNode(value) && literal(value) === null
        ? this.line(value, "name", "legalName", "alternateName")
        : plainLine(literal(value) ?? ""),
    );
    const named = [...new Set(names.filter(Boolean))];
    return named.length === 0 ? null : named.join(", ");
  }

  /** Of two nodes with one id the first with properties counts. */
  #remember(node: Node): void {
    const id = node["@id"];
    if (typeof id === "string" && !isReference(node) && !this.#byId.has(id)) {
      this.#byId.set(id, node);
    }
  }

  #followed(value: unknown): unknown {
    if (!isNode(value) || !isReference(value)) return value;
    return this.#byId.get(String(value["@id"])) ?? value;
  }
}

/** A text or number as it is written; null for anything else. */
export function literal(value: unknown): string | null {
  if (typeof value === "string") return value;
  if (typeof value === "number") return Number.isFinite(value) ? String(value) : null;
  return isNode(value) && "@value" in value ? literal(value["@value"]) : null;
}

/** Gives the properties of a node their short names, where they have long ones. */
function shortenKeys(node: Node): void {
  for (const key of Object.keys(node)) {
    if (!SCHEMA_ORG.test(key)) continue;
    node[localName(key)] ??= node[key];
    delete node[key];
  }
}

function isReference(node: Node): boolean {
  return "@id" in node && Object.keys(node).every((key) => key === "@id" || key === "@type");
}

function opened(value: unknown): unknown[] {
  if (typeof value !== "object" || value === null) return [value];
  return [value].flat(3).flatMap((one) => {
    const list = isNode(one) ? (one["@list"] ?? one["@set"]) : undefined;
    return list === undefined ? [one] : [list].flat(3);
  });
}

function pushParts(steps: Step[], above: Step, value: object): void {
  const depth = above.depth + 1;
  if (Array.isArray(value)) {
    for (let key = value.length - 1; key >= 0; key -= 1) {
      steps.push({ value: value[key], key, above, depth });
    }
    return;
  }
  for (const [key, part] of Object.entries(value).toReversed()) {
    steps.push({ value: part, key, above, depth });
  }
}

function placeOf(step: Step): string {
  const keys: string[] = [];
  for (let at: Step | null = step; at?.above; at = at.above) {
    keys.unshift(typeof at.key === "number" ? `[${at.key}]` : `.${at.key}`);
  }
  const place = keys.join("").replace(/^\./u, "");
  return place.length > 200 ? `${place.slice(0, 200)}…` : place;
}
