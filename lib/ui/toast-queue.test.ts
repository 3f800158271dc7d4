import { expect, it } from "vitest";
import { addToast, removeToast, toastDuration } from "./toast-queue";

const toast = (id: number) => ({ id, message: `Notice ${id}` });

it("keeps the last three", () => {
  const queue = [1, 2, 3, 4].map(toast).reduce(addToast, []);
  expect(queue.map(({ id }) => id)).toEqual([2, 3, 4]);
});

it("takes one away by its id", () => {
  expect(removeToast([toast(1), toast(2)], 1)).toEqual([toast(2)]);
});

it("stays longer for more words, and long enough to act", () => {
  const action = { label: "Undo", onAction: () => {} };
  expect(toastDuration({ message: "a".repeat(200) })).toBe(14_000);
  expect(toastDuration({ message: "Saved." })).toBe(4300);
  expect(toastDuration({ message: "Deleted.", action })).toBe(12_000);
});
