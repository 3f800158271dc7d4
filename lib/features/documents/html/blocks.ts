import { superscript } from "../superscript";
import { BlockWriter } from "./block-writer";
import { layoutTables } from "./layout-tables";
import { PARAGRAPH, type Role, roleOf, STANDS_ALONE, UNREAD } from "./roles";
import {
  attribute,
  type Element,
  elementsOf,
  isElement,
  type Node,
  type Parent,
  textOf,
} from "./tree";

type Context = { role: Role; listDepth: number; isPreformatted: boolean; isInCell: boolean };
type Step = { node: Node; context: Context } | { leave: () => void };

const OUTSIDE: Context = { role: PARAGRAPH, listDepth: 0, isPreformatted: false, isInCell: false };
const NOTE = /^(?:footnote|endnote)-(?!ref-)/u;
const LONGEST_RAISED = 20;

/**
 * Writes the text of a tree, block by block. It keeps a stack of its own, so no tree is too deep.
 *
 * @returns the writer, with the text, the blocks, and where the elements with an id came to stand
 */
export function writeBlocks(root: Parent): BlockWriter {
  const writer = new TreeWriter(root);
  writer.run(root);
  return writer.out;
}

class TreeWriter {
  readonly out = new BlockWriter();
  readonly #layout: ReadonlySet<Element>;
  /** The tables of which a row is written. */
  readonly #rows = new Set<Element>();
  #steps: Step[] = [];
  #notes = 0;
  /** The number of a note, until its first word comes. */
  #number: string | null = null;

  constructor(root: Parent) {
    this.#layout = layoutTables(root);
  }

  run(root: Parent): void {
    this.#push(root, OUTSIDE);
    for (let step = this.#steps.pop(); step !== undefined; step = this.#steps.pop()) {
      if ("leave" in step) step.leave();
      else if (isElement(step.node)) this.#enter(step.node, step.context);
      else if (step.node.nodeName === "#text" && "value" in step.node)
        this.#write(step.node.value, step.context);
    }
    this.out.finish();
  }

  #push(parent: Parent, context: Context): void {
    for (let at = parent.childNodes.length - 1; at >= 0; at -= 1) {
      this.#steps.push({ node: parent.childNodes[at]!, context });
    }
  }

  #write(text: string, { isPreformatted }: Context): void {
    if (this.#number !== null && /\S/u.test(text)) {
      this.out.inline.add(this.#number);
      this.#number = null;
    }
    if (isPreformatted) this.out.inline.addPreformatted(text);
    else this.out.inline.add(text);
  }

  #enter(element: Element, context: Context): void {
    const { tagName } = element;
    if (isUnseen(element)) return;
    const name = attribute(element, "id") ?? attribute(element, "name");
    if (tagName === "br") this.#break(context);
    else if (tagName === "sup" && this.#raise(element)) return;
    else if (tagName === "a" && /^#(?:foot|end)note-ref-/u.test(attribute(element, "href") ?? ""))
      return;
    else if (STANDS_ALONE.has(tagName)) this.#enterBlock(element, context, name);
    else {
      if (name !== null) this.out.mark(name);
      this.#push(element, context);
    }
  }

  #break({ isInCell }: Context): void {
    if (isInCell) this.out.inline.add(" ");
    else this.out.inline.break();
  }

  #enterBlock(element: Element, context: Context, name: string | null): void {
    const { tagName } = element;
    const isData = this.#isDataTable(element);
    if (context.isInCell) {
      // Within a cell everything is one line, or the cell would read as several rows.
      this.out.inline.add(" ");
      this.#steps.push({ leave: () => this.out.inline.add(" ") });
      this.#push(element, context);
      return;
    }
    if (tagName === "tr" && isData) return this.#enterRow(element, context);
    if ((tagName === "td" || tagName === "th") && isData) {
      this.out.startBlock({ role: "table_cell", level: null });
      this.#steps.push({ leave: () => this.out.endCell() });
      this.#push(element, { ...context, isInCell: true });
      return;
    }
    const inner = contextIn(element, context);
    this.out.startBlock(inner.role);
    if (name !== null) this.#enterNamed(name);
    this.#steps.push({ leave: () => this.out.startBlock(context.role) });
    this.#push(element, inner);
  }

  #enterNamed(name: string): void {
    if (NOTE.test(name)) this.#number = `[${(this.#notes += 1)}] `;
    this.out.mark(name);
  }

  #enterRow(row: Element, context: Context): void {
    const table = tableOf(row);
    this.out.startRow(table === null || !this.#rows.has(table));
    const before = this.out.builder.length;
    this.#steps.push({
      leave: () => {
        this.out.endRow();
        if (table && this.out.builder.length > before) this.#rows.add(table);
      },
    });
    this.#push(row, context);
  }

  #isDataTable(element: Element): boolean {
    if (!/^(?:tr|td|th)$/u.test(element.tagName)) return false;
    const table = tableOf(element);
    return table !== null && !this.#layout.has(table);
  }

  /** Writes raised text in its own characters; false where it is no short text. */
  #raise(element: Element): boolean {
    const text = textOf(element);
    if (text.length > LONGEST_RAISED || /^\s*$/u.test(text)) return false;
    const reference = [...elementsOf(element)].find(({ tagName }) => tagName === "a");
    const name = reference ? attribute(reference, "id") : null;
    if (name !== null) this.out.mark(name);
    const isBare = reference !== undefined && /^[\w*†‡]+$/u.test(text.trim());
    this.out.inline.add(isBare ? `[${text.trim()}]` : superscript(text));
    return true;
  }
}

function contextIn(element: Element, context: Context): Context {
  const { tagName } = element;
  const isList = /^(?:ul|ol|menu|dir|dl)$/u.test(tagName);
  const listDepth = context.listDepth + (isList ? 1 : 0);
  const isNote = tagName === "li" && NOTE.test(attribute(element, "id") ?? "");
  const own = isNote ? ({ role: "footnote", level: null } as const) : roleOf(tagName, listDepth);
  const isPreformatted = context.isPreformatted || own?.role === "code";
  return { role: own ?? context.role, listDepth, isPreformatted, isInCell: false };
}

function tableOf({ parentNode }: Element): Element | null {
  let above = parentNode;
  while (above && "tagName" in above && above.tagName !== "table") above = above.parentNode;
  return above && "tagName" in above ? above : null;
}

function isUnseen(element: Element): boolean {
  if (UNREAD.has(element.tagName) || attribute(element, "hidden") !== null) return true;
  return /display\s*:\s*none|visibility\s*:\s*hidden/iu.test(attribute(element, "style") ?? "");
}
