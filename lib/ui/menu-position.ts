interface Box {
  left: number;
  right: number;
  top: number;
  bottom: number;
}

interface Size {
  width: number;
  height: number;
}

const GAP = 4;
const MARGIN = 8;

/**
 * Where a menu opens, in CSS pixels of the viewport: under its trigger, or above where there is
 * more room, and never outside the viewport.
 */
export function menuPosition(
  trigger: Box,
  menu: Size,
  viewport: Size,
  align: "start" | "end",
): { left: number; top: number } {
  const wanted = align === "start" ? trigger.left : trigger.right - menu.width;
  const rightmost = viewport.width - menu.width - MARGIN;
  const left = Math.max(MARGIN, Math.min(wanted, rightmost));
  const below = trigger.bottom + GAP;
  const above = trigger.top - GAP - menu.height;
  const fitsBelow = below + menu.height <= viewport.height - MARGIN;
  const roomierAbove = trigger.top > viewport.height - trigger.bottom;
  return { left, top: fitsBelow || !roomierAbove ? below : Math.max(MARGIN, above) };
}
