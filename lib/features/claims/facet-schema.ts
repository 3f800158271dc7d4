import { z } from "zod";
import { CLAIM_FACETS } from "./query";

const facetSchema = z.object({
  values: z.array(
    z.object({
      /** As it stands in an address. */
      value: z.string(),
      /** How it is called; empty for the claims of nobody, and for the ones credited to nobody. */
      label: z.string(),
      count: z.int(),
    }),
  ),
  /** How many values are not listed. */
  more: z.int(),
});
export type Facet = z.output<typeof facetSchema>;

/** What a query could be narrowed down to. `total` is how many claims the query itself finds. */
export const claimFacetsSchema = z.object({
  total: z.int(),
  facets: z.record(z.enum(CLAIM_FACETS), facetSchema),
});
export type ClaimFacets = z.output<typeof claimFacetsSchema>;
