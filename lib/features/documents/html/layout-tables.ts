import { attribute, type Element, elementsOf, type Parent } from "./tree";

const TELLS_LAYOUT = new Set(["table", "h1", "h2", "h3", "h4", "h5", "h6", "article", "section"]);

/** The tables of a page that only arrange it: those that hold headings, sections or other tables. */
export function layoutTables(root: Parent): ReadonlySet<Element> {
  const found = new Set<Element>();
  for (const element of elementsOf(root)) {
    const role = attribute(element, "role");
    if (element.tagName === "table" && (role === "presentation" || role === "none"))
      found.add(element);
    const around = TELLS_LAYOUT.has(element.tagName) ? tableAround(element) : null;
    if (around) found.add(around);
  }
  return found;
}

function tableAround({ parentNode }: Element): Element | null {
  let above = parentNode;
  while (above && "tagName" in above && above.tagName !== "table") above = above.parentNode;
  return above && "tagName" in above ? above : null;
}
