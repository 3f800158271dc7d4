import { describe, expect, it } from "vitest";
import type { Role } from "@/lib/core/actor";
import { keepsAnOwner, type Standing } from "./domain";

const member = (id: string, role: Role, demo = false): Standing => ({ id, role, demo });

describe("keepsAnOwner", () => {
  it.each<[string, Standing[], { memberId: string; role: Role | null }, boolean]>([
    [
      "the only owner leaves",
      [member("a", "owner"), member("b", "editor")],
      { memberId: "a", role: null },
      false,
    ],
    [
      "the only owner becomes editor",
      [member("a", "owner")],
      { memberId: "a", role: "editor" },
      false,
    ],
    ["the only owner stays one", [member("a", "owner")], { memberId: "a", role: "owner" }, true],
    [
      "one of two owners leaves",
      [member("a", "owner"), member("b", "owner")],
      { memberId: "a", role: null },
      true,
    ],
    [
      "an editor leaves",
      [member("a", "owner"), member("b", "editor")],
      { memberId: "b", role: null },
      true,
    ],
    [
      "only a demo owner would be left",
      [member("a", "owner"), member("b", "owner", true)],
      { memberId: "a", role: null },
      false,
    ],
    [
      "a demo owner leaves",
      [member("a", "owner"), member("b", "owner", true)],
      { memberId: "b", role: null },
      true,
    ],
    [
      "the last demo owner leaves",
      [member("b", "owner", true)],
      { memberId: "b", role: null },
      false,
    ],
    [
      "a demo owner follows another",
      [member("b", "owner", true), member("c", "owner", true)],
      { memberId: "b", role: null },
      true,
    ],
  ])("when %s", (_, members, change, kept) => {
    expect(keepsAnOwner(members, change)).toBe(kept);
  });
});
