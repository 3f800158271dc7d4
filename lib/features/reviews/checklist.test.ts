import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { CLAIM_KINDS, decideVerdict, STANCES, VERDICTS } from "@/lib/features/claims/domain";
import { asksOf } from "./checklist";

const evidence = fc.uniqueArray(
  fc.record({
    id: fc.constantFrom("a", "b", "c", "d"),
    stance: fc.constantFrom(...STANCES),
    sourceType: fc.constantFrom("primary" as const, "secondary" as const),
    source: fc.record({ rootId: fc.constantFrom("one", "two") }),
  }),
  { selector: ({ id }) => id },
);
const rule = fc.record({
  evidenceMinimum: fc.nat(3),
  primaryRequired: fc.boolean(),
  reasonRequired: fc.boolean(),
  independentKinds: fc.subarray([...CLAIM_KINDS]),
});

describe("the checklist of a verdict", () => {
  it("is met exactly where the server takes the verdict", () => {
    fc.assert(
      fc.property(
        rule,
        fc.constantFrom(...CLAIM_KINDS),
        fc.constantFrom(...VERDICTS),
        fc.constantFrom("", "  ", "Because."),
        evidence,
        (asked, kind, verdict, reasons, chosen) => {
          const decision = decideVerdict({
            kind,
            status: "in_review",
            verdict,
            reasons,
            evidenceIds: chosen.map(({ id }) => id),
            evidence: chosen,
            rule: asked,
            actor: { memberId: "m", role: "checker" },
            meanwhile: null,
          });
          const asks = asksOf(asked, { kind, verdict, reasons, chosen });
          expect(asks.every(({ met }) => met)).toBe(decision.ok);
        },
      ),
    );
  });
});
