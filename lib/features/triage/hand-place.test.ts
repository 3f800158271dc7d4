import { expect, it } from "vitest";
import { nextPlaceOf, placeSelected } from "./hand-place";

const TEXT = "Wool grew (3 %).\nTin fell. wool\ngrew again.";

it.each([
  [0, 4, [0, 4]],
  [4, 10, [5, 9]],
  [9, 10, null],
  [3, 3, null],
])("the selection [%i, %i) is the place %j", (start, end, place) => {
  const found = placeSelected(TEXT, { start, end });
  expect(found && [found.start, found.end]).toEqual(place);
});

it.each([
  ["wool", 0, "Wool", 0],
  ["wool", 1, "wool", 27],
  ["wool", 30, "Wool", 0],
  ["wool grew", 5, "wool\ngrew", 27],
  ["(3 %).", 0, "(3 %).", 10],
])("%j after %i is %j", (words, after, found, start) => {
  const place = nextPlaceOf(TEXT, words, after);
  expect(place && [TEXT.slice(place.start, place.end), place.start]).toEqual([found, start]);
});

it("finds nothing that is not there", () => {
  expect(nextPlaceOf(TEXT, "copper", 0)).toBeNull();
});
