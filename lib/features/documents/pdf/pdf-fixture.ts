import { degrees, PDFDocument, type PDFFont, type PDFPage, StandardFonts } from "pdf-lib";

type Line = {
  text: string;
  x: number;
  /** From the top of the page. */
  y: number;
  size?: number;
  turned?: number;
};

type Paper = { lines: Line[]; rotate?: number };

const HEIGHT = 792;

/** A PDF with lines of text at given places, in points; each page 612 by 792. */
export async function pdfOf(
  papers: Paper[],
  about: { title?: string; author?: string; made?: Date } = {},
): Promise<Uint8Array> {
  const pdf = await PDFDocument.create({ updateMetadata: false });
  const font = await pdf.embedFont(StandardFonts.Helvetica);
  if (about.title !== undefined) pdf.setTitle(about.title);
  if (about.author !== undefined) pdf.setAuthor(about.author);
  if (about.made !== undefined) pdf.setCreationDate(about.made);
  for (const { lines, rotate } of papers) {
    const page = pdf.addPage([612, HEIGHT]);
    if (rotate !== undefined) page.setRotation(degrees(rotate));
    for (const line of lines) draw(page, font, line);
  }
  return pdf.save();
}

function draw(page: PDFPage, font: PDFFont, { text, x, y, size = 10, turned = 0 }: Line): void {
  page.drawText(text, { x, y: HEIGHT - y, size, font, rotate: degrees(turned) });
}

/** Lines below each other from `y` on. */
export function column(x: number, y: number, texts: string[], size = 10): Line[] {
  return texts.map((text, index) => ({ text, x, y: y + index * size * 1.2, size }));
}

/** A PDF that nobody opens without its password. */
export function encryptedPdf(): Uint8Array {
  const key = `<${"5a".repeat(32)}>`;
  const objects = [
    "<< /Type /Catalog /Pages 2 0 R >>",
    "<< /Type /Pages /Kids [] /Count 0 >>",
    `<< /Filter /Standard /V 1 /R 2 /P -4 /O ${key} /U ${key} >>`,
  ];
  let file = "%PDF-1.4\n";
  const places = objects.map((object, index) => {
    const place = file.length;
    file += `${index + 1} 0 obj\n${object}\nendobj\n`;
    return `${String(place).padStart(10, "0")} 00000 n \n`;
  });
  const table = `xref\n0 4\n0000000000 65535 f \n${places.join("")}`;
  const trailer = `trailer\n<< /Size 4 /Root 1 0 R /Encrypt 3 0 R /ID [<01><01>] >>\nstartxref\n${file.length}\n%%EOF`;
  return new TextEncoder().encode(file + table + trailer);
}
