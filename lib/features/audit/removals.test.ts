import { describe, expect, it } from "vitest";
import { removalsIn } from "./removals";
import type { AuditEvent, EventView } from "./schema";

const ref = "A2-14";
const evidence = (evidenceId: string | null): AuditEvent => ({
  type: "evidence.removed",
  payload: { ref, evidenceId, title: "Register", url: "https://example.org/", citation: null },
});
const note = (noteId: string | null): AuditEvent => ({
  type: "note.removed",
  payload: { ref, noteId, body: "N" },
});

/** The history in which these came one after the other, the last one first. */
function history(...events: (AuditEvent | null)[]): EventView[] {
  return events
    .map((event, index) => ({
      sequence: String(index + 1),
      at: "2025-11-21T12:00:00.000Z",
      actor: null,
      channel: "page" as const,
      article: null,
      claimId: null,
      event,
    }))
    .toReversed();
}

describe("removalsIn", () => {
  it("finds what was removed and still is", () => {
    const events = history(evidence("e1"), note("n1"), evidence("e2"));
    expect(removalsIn(events, ["n1", "e2"])).toEqual(
      new Map([
        ["2", { kind: "note", id: "n1" }],
        ["3", { kind: "evidence", id: "e2" }],
      ]),
    );
  });

  it("takes the newest of several removals of one record", () => {
    const events = history(evidence("e1"), evidence("e1"));
    expect([...removalsIn(events, ["e1"]).keys()]).toEqual(["2"]);
  });

  it("leaves events alone that do not name the record, and those it cannot read", () => {
    expect(removalsIn(history(evidence(null), note(null), null), ["e1"])).toEqual(new Map());
  });
});
