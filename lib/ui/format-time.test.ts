import { describe, expect, it } from "vitest";
import { formatAbsolute, formatDay, formatMoment, formatRelative } from "./format-time";

const now = new Date("2025-11-21T12:00:00Z");

describe("formatRelative", () => {
  it.each([
    ["2025-11-21T12:00:30Z", "just now"],
    ["2025-11-21T11:59:01Z", "just now"],
    ["2025-11-21T11:59:00Z", "1 min ago"],
    ["2025-11-21T11:00:01Z", "59 min ago"],
    ["2025-11-21T11:00:00Z", "1 h ago"],
    ["2025-11-20T12:00:01Z", "23 h ago"],
    ["2025-11-20T12:00:00Z", "1 day ago"],
    ["2025-11-14T12:00:01Z", "6 days ago"],
    ["2025-11-14T12:00:00Z", "14 Nov 2025"],
    ["2025-12-01T12:00:00Z", "1 Dec 2025"],
  ])("%s is %s", (time, words) => {
    expect(formatRelative(new Date(time), now)).toBe(words);
  });
});

describe("formatAbsolute", () => {
  it("names the zone", () => {
    expect(formatAbsolute(now, "UTC")).toBe("21 November 2025 at 12:00 UTC");
    expect(formatAbsolute(now, "Asia/Kathmandu")).toContain("17:45");
  });
});

describe("formatMoment", () => {
  it("has the day, the time and the zone", () => {
    expect(formatMoment(now, "UTC")).toBe("21 Nov 2025, 12:00 UTC");
    expect(formatMoment(now, "Asia/Kathmandu")).toContain("17:45");
  });
});

describe("formatDay", () => {
  it("is the same day everywhere", () => {
    expect(formatDay("2019-03-01")).toBe("1 Mar 2019");
  });

  it("gives back what is no day", () => {
    expect(formatDay("spring 2019")).toBe("spring 2019");
  });
});
