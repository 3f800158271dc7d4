import { describe, expect, it } from "vitest";
import { crawlDelay, type HostRules, isStale, mayRead, robotsAddress, rulesAfter } from "./robots";

const PAGE = "https://example.org/news/bridge?x=1";
const now = new Date("2026-05-01T12:00:00Z");
const later = (days: number) => new Date(now.getTime() + days * 86_400_000);
const rules = (text: string): HostRules => rulesAfter(null, { text }, now);

describe("the rules of a host", () => {
  it.each([
    ["", true],
    ["User-agent: *\nDisallow: /", false],
    ["User-agent: *\nDisallow:", true],
    ["User-agent: *\nDisallow: /news/\nAllow: /news/bridge", true],
    ["User-agent: *\nDisallow: /*?", false],
    ["User-agent: otherbot\nDisallow: /", true],
    ["User-agent: plumbline\nDisallow: /\n\nUser-agent: *\nAllow: /", false],
    ["User-agent: Plumbline/1.0\nAllow: /\n\nUser-agent: *\nDisallow: /", true],
    ["<!doctype html><title>Not found</title>", true],
  ])("%j let it read: %s", (text, expected) => {
    expect(mayRead(rules(text), PAGE)).toBe(expected);
  });

  it("may ask for time between two requests", () => {
    expect(crawlDelay(rules("User-agent: *\nCrawl-delay: 7"), PAGE)).toBe(7);
    expect(crawlDelay(rules(""), PAGE)).toBe(0);
  });

  it("stand at the head of the host, and hold for a day", () => {
    expect(robotsAddress(PAGE)).toBe("https://example.org/robots.txt");
    expect(isStale(rules(""), later(0.9))).toBe(false);
    expect(isStale(rules(""), later(1))).toBe(true);
  });
});

describe("a host without readable rules", () => {
  it.each([
    [404, true],
    [403, true],
    [410, true],
    [429, false],
    [500, false],
    [503, false],
  ])("that answers with %i lets itself be read: %s", (status, expected) => {
    expect(mayRead(rulesAfter(null, { status }, now), PAGE)).toBe(expected);
  });

  it("that is out of order keeps the rules it had, and after thirty days has none", () => {
    const had = rules("User-agent: *\nDisallow: /admin/");
    const failing = rulesAfter(had, { status: 500 }, later(1));
    expect(mayRead(failing, PAGE)).toBe(true);
    expect(mayRead(failing, "https://example.org/admin/")).toBe(false);
    const never = rulesAfter(null, { status: 500 }, now);
    expect(mayRead(rulesAfter(never, { status: 502 }, later(29)), PAGE)).toBe(false);
    expect(mayRead(rulesAfter(never, { status: 502 }, later(30)), PAGE)).toBe(true);
  });
});
