import { DOMParser } from "@xmldom/xmldom";
import type { Parts } from "./package";

const decoder = new TextDecoder();

/** The source of the first part whose name fits; null where there is none. */
export function sourceOf(parts: Parts, name: RegExp): string | null {
  const path = [...parts.keys()].find((key) => name.test(key));
  return path === undefined ? null : decoder.decode(parts.get(path));
}

/** Reads XML; null where it is none. */
export function readXml(source: string | null): Document | null {
  const errorHandler = { warning: () => undefined, error: () => undefined };
  try {
    return source === null
      ? null
      : new DOMParser({ errorHandler }).parseFromString(source, "text/xml");
  } catch {
    return null;
  }
}

/** The elements of a local name, whatever their namespace: strict files have other ones. */
export function elementsNamed(root: Document | Element, localName: string): Element[] {
  return Array.from(root.getElementsByTagNameNS("*", localName));
}

/** An attribute by its local name. */
export function valueOf(element: Element, localName: string): string | null {
  const found = Array.from(element.attributes).find((one) => one.localName === localName);
  return found?.value ?? null;
}
