import type { PDFDocumentProxy } from "pdfjs-dist/legacy/build/pdf.mjs";
import { RefusedError } from "../failures";
import type { Document } from "../schema";
import { columnsOf } from "./columns";
import { compose } from "./compose";
import { withoutFurniture } from "./furniture";
import { type Row, rowsOf } from "./lines";
import { openPdf } from "./open-pdf";
import { pageSheets } from "./page-pieces";
import { paragraphsOf } from "./paragraphs";
import { pdfProperties } from "./pdf-properties";

/** The text of a page: what reads in its main direction, and what is turned against it. */
type PageRows = { main: Row[]; turned: Row[][] };

/** Reads a PDF: its text in reading order, with the page of each block. */
export async function parsePdf(bytes: Uint8Array): Promise<Document> {
  const pdf = await openPdf(bytes);
  try {
    const pages = await readPages(pdf);
    const cleaned = withoutFurniture(pages.map(({ main }) => main));
    const { builder, title } = compose(
      pages.map(({ turned }, index) => ({
        page: index + 1,
        columns: [cleaned.pages[index] ?? [], ...turned].flatMap((rows) =>
          columnsOf(rows.flat()).map(paragraphsOf),
        ),
      })),
    );
    return {
      format: "pdf",
      text: builder.text,
      blocks: builder.blocks,
      properties: await pdfProperties(pdf, title),
      remarks: [],
      warnings: warningsFor(pages, cleaned.isChanged),
    };
  } finally {
    await pdf.destroy();
  }
}

async function readPages(pdf: PDFDocumentProxy): Promise<PageRows[]> {
  const pages: PageRows[] = [];
  for (let number = 1; number <= pdf.numPages; number += 1) {
    try {
      const page = await pdf.getPage(number);
      const [main, ...turned] = (await pageSheets(page)).map(({ pieces }) => rowsOf(pieces));
      pages.push({ main: main ?? [], turned });
      page.cleanup();
    } catch (error) {
      if (error instanceof RangeError) throw error;
      throw new RefusedError(
        "damaged",
        `Page ${number} of the PDF cannot be read. Save the file anew and try again.`,
      );
    }
  }
  return pages;
}

function warningsFor(pages: readonly PageRows[], isFurnitureDropped: boolean): string[] {
  const warnings = [
    "Pictures were left out. Check the order of columns and tables against the file.",
  ];
  if (isFurnitureDropped)
    warnings.push("Headers, footers and page numbers that come on page after page were left out.");
  const empty = pages.flatMap(({ main }, index) => (main.length === 0 ? [index + 1] : []));
  if (empty.length > 0)
    warnings.push(
      `${empty.length === 1 ? `Page ${empty[0]} holds` : `Pages ${empty.join(", ")} hold`} no text; pictures of text need text recognition (OCR).`,
    );
  return warnings;
}
