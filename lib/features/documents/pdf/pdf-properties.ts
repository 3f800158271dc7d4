import type { PDFDocumentProxy } from "pdfjs-dist/legacy/build/pdf.mjs";
import { firstOf, properties } from "../properties";
import type { Properties } from "../schema";

/**
 * What a PDF says about itself. A title that a program made of a file's name says less than the
 * largest words on the first page.
 *
 * @param shownTitle the largest heading of the first page
 */
export async function pdfProperties(
  pdf: PDFDocumentProxy,
  shownTitle: string | null,
): Promise<Properties> {
  const { info, metadata } = await pdf.getMetadata();
  const told = (name: string) => words(Object.entries(info).find(([key]) => key === name)?.[1]);
  const xmp = (name: string) => words(metadata?.get(name));
  const title = firstOf(xmp("dc:title"), told("Title"));
  const isFileName = /\.\w{2,5}$|^Microsoft \w+ - |^untitled$/iu.test(title ?? "");
  return properties({
    title: isFileName ? shownTitle : firstOf(title, shownTitle),
    author: firstOf(xmp("dc:creator"), told("Author")),
    publisher: xmp("dc:publisher"),
    publishedOn: firstOf(xmp("xmp:createdate"), dayOf(told("CreationDate"))),
  });
}

function words(value: unknown): string | null {
  const parts = [value].flat().filter((one) => typeof one === "string");
  return parts.length > 0 ? parts.join(", ") : null;
}

/** The day of a PDF date, "D:20260301233000+01'00'", as it is written (ISO 32000-1, 7.9.4). */
function dayOf(date: string | null): string | null {
  const [, year, month, day] = /^D:(\d{4})(\d\d)(\d\d)/u.exec(date ?? "") ?? [];
  return year === undefined ? null : `${year}-${month}-${day}`;
}
