import { createRequire } from "node:module";
import { dirname } from "node:path";
import type { PDFDocumentProxy } from "pdfjs-dist/legacy/build/pdf.mjs";
import { RefusedError } from "../failures";

const ERRORS_ONLY = 0;

/**
 * Opens a PDF. The caller destroys it.
 *
 * @throws RefusedError `encrypted` or `damaged`
 */
export async function openPdf(bytes: Uint8Array): Promise<PDFDocumentProxy> {
  stubDrawing();
  const { getDocument } = await load();
  const folder = dirname(createRequire(import.meta.url).resolve("pdfjs-dist/package.json"));
  const task = getDocument({
    // A copy of its own: pdf.js takes the memory away, and refuses Node's buffers.
    data: new Uint8Array(bytes),
    verbosity: ERRORS_ONLY,
    cMapUrl: `${folder}/cmaps/`,
    standardFontDataUrl: `${folder}/standard_fonts/`,
    disableFontFace: true,
    useSystemFonts: false,
    useWasm: false,
    stopAtErrors: false,
  });
  try {
    return await task.promise;
  } catch (error) {
    const name = error instanceof Error ? error.name : "";
    throw new RefusedError(name === "PasswordException" ? "encrypted" : "damaged");
  }
}

/** Loads pdf.js in its small builds. Where it finds its worker loaded, it runs that in place. */
async function load(): Promise<typeof import("pdfjs-dist/legacy/build/pdf.mjs")> {
  const [pdf, worker] = await Promise.all([
    import("pdfjs-dist/legacy/build/pdf.min.mjs"),
    import("pdfjs-dist/legacy/build/pdf.worker.min.mjs"),
  ]);
  Object.assign(globalThis, { pdfjsWorker: worker });
  return pdf;
}

/** pdf.js needs these names to load; only drawing, which nobody does here, needs what they stand for. */
function stubDrawing(): void {
  for (const name of ["DOMMatrix", "ImageData", "Path2D"]) {
    if (!(name in globalThis))
      Object.defineProperty(globalThis, name, { value: class Undrawn extends Object {} });
  }
}
