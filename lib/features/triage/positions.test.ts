import { expect, it } from "vitest";
import type { Triage } from "./schema";
import { itemInCodePoints, triageInCodePoints } from "./positions";
import { triageItem } from "./triage-fixture";

const TEXT = "🚢🚢 Two cranes stood there. New.";
const item = triageItem({
  ref: "A1-1",
  now: { exact: "Two cranes", start: 5, end: 15 },
  candidates: [{ exact: "New", prefix: "", suffix: "", start: 29, end: 32, score: 1 }],
});

it("a claim's places count code points", () => {
  expect(itemInCodePoints(item, TEXT)).toMatchObject({
    now: { start: 3, end: 13 },
    candidates: [{ start: 27, end: 30 }],
  });
  expect(itemInCodePoints(triageItem({ ref: "A1-2", now: null }), TEXT).now).toBeNull();
});

it("a list's places and new sentences count code points", () => {
  const sentence = { start: 29, end: 33, text: "New.", proposed: false, score: 0, reasons: [] };
  const triage: Triage = {
    versionId: "v",
    version: 2,
    items: [item],
    undecided: 1,
    newSentences: [sentence],
  };
  const converted = triageInCodePoints(triage, TEXT);
  expect(converted.items[0]?.now).toMatchObject({ start: 3, end: 13 });
  const [{ start, end } = { start: 0, end: 0 }] = converted.newSentences;
  expect([...TEXT].slice(start, end).join("")).toBe("New.");
});
