import { GeistMono } from "geist/font/mono";
import { GeistSans } from "geist/font/sans";

/** The classes that give <html> the tools' fonts; the reading column's comes with globals.css. */
export const fontClasses = `${GeistSans.variable} ${GeistMono.variable}`;
