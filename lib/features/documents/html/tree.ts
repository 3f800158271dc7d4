import { defaultTreeAdapter, type DefaultTreeAdapterMap, parse, parseFragment } from "parse5";
import { RefusedError } from "../failures";

export type Node = DefaultTreeAdapterMap["childNode"];
export type Element = DefaultTreeAdapterMap["element"];
export type Parent = DefaultTreeAdapterMap["parentNode"];

/** How many elements may be open at once. Browsers flatten pages beyond 512. */
const MAX_DEPTH = 512;

/** The tree of a whole page. Throws RefusedError where it is nested too deeply. */
export function pageTree(html: string): DefaultTreeAdapterMap["document"] {
  return parse(html, { treeAdapter: shallowAdapter() });
}

/** The tree of a piece of a page. Throws RefusedError where it is nested too deeply. */
export function pieceTree(html: string): DefaultTreeAdapterMap["documentFragment"] {
  return parseFragment(html, { treeAdapter: shallowAdapter() });
}

// Each element that opens has the parser walk up through those around it, so depth costs its
// square; it is refused before it does.
function shallowAdapter(): typeof defaultTreeAdapter {
  const depths = new WeakMap<object, number>();
  const enter = (parent: Parent, node: Node) => {
    const depth = (depths.get(parent) ?? 0) + 1;
    if (depth > MAX_DEPTH) throw new RefusedError("too_deep");
    depths.set(node, depth);
  };
  return {
    ...defaultTreeAdapter,
    appendChild(parent, node) {
      enter(parent, node);
      defaultTreeAdapter.appendChild(parent, node);
    },
    insertBefore(parent, node, reference) {
      enter(parent, node);
      defaultTreeAdapter.insertBefore(parent, node, reference);
    },
  };
}

export function isElement(node: Node): node is Element {
  return "tagName" in node;
}

export function attribute(element: Element, name: string): string | null {
  return element.attrs.find((one) => one.name === name)?.value ?? null;
}

/** Every element below `root`, in the order in which they stand. */
export function* elementsOf(root: Parent): Generator<Element> {
  const stack: Node[] = root.childNodes.toReversed();
  for (let node = stack.pop(); node !== undefined; node = stack.pop()) {
    if (!isElement(node)) continue;
    yield node;
    pushChildren(stack, node);
  }
}

/** The text below `root`, as it stands in the source. */
export function textOf(root: Parent): string {
  const parts: string[] = [];
  const stack: Node[] = root.childNodes.toReversed();
  for (let node = stack.pop(); node !== undefined; node = stack.pop()) {
    if (node.nodeName === "#text" && "value" in node) parts.push(node.value);
    else if (isElement(node)) pushChildren(stack, node);
  }
  return parts.join("");
}

/** The first child on top. One by one, because a call takes only so many arguments. */
function pushChildren(stack: Node[], { childNodes }: Parent): void {
  for (let at = childNodes.length - 1; at >= 0; at -= 1) stack.push(childNodes[at]!);
}
