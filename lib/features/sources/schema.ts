import { z } from "zod";
import { httpUrl, optionalLine } from "@/lib/core/text-fields";
import { addressOfDoi, bareDoi } from "./domain";

/** Where a source is read: a web address, or a DOI, which comes out as its address; empty as null. */
export const sourceLinkSchema = z
  .string()
  .transform((text) => {
    const link = text.trim();
    const doi = bareDoi(link);
    if (doi !== null) return addressOfDoi(doi);
    return link === "" ? null : link;
  })
  .pipe(httpUrl().nullable())
  .nullable()
  .default(null);

/** What names a source that has no address. Something in it must be a letter or a digit. */
export const citationSchema = optionalLine(1000).refine(
  (text) => text === null || /[\p{L}\p{N}]/u.test(text),
  "Say in words what it is.",
);
