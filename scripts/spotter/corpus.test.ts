import { expect, it } from "vitest";
import { meetCorpus } from "./corpus";

it("finds most claims of the corpus, and proposes little besides", async () => {
  const { claims, found, candidates, vain } = await meetCorpus();
  expect(found / claims).toBeGreaterThan(0.75);
  expect(vain / candidates).toBeLessThan(0.17);
});
