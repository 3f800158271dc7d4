import { describe, expect, it } from "vitest";
import { menuPosition } from "./menu-position";

const viewport = { width: 400, height: 600 };
const menu = { width: 200, height: 150 };
const box = (left: number, top: number) => ({ left, right: left + 40, top, bottom: top + 40 });

describe("menuPosition", () => {
  it("opens under the trigger, flush with its start or its end", () => {
    expect(menuPosition(box(50, 100), menu, viewport, "start")).toEqual({ left: 50, top: 144 });
    expect(menuPosition(box(300, 100), menu, viewport, "end")).toEqual({ left: 140, top: 144 });
  });

  it("opens above where there is no room below", () => {
    expect(menuPosition(box(50, 500), menu, viewport, "start").top).toBe(346);
  });

  it("stays inside the window", () => {
    expect(menuPosition(box(350, 100), menu, viewport, "start").left).toBe(192);
    expect(menuPosition(box(0, 100), menu, viewport, "end").left).toBe(8);
    const tall = { width: 200, height: 900 };
    expect(menuPosition(box(0, 500), tall, viewport, "start").top).toBe(8);
  });
});
