import { expect, it } from "vitest";
import { textFragment } from "./text-fragment";

it.each([
  ["a short passage whole", "Two cranes stand.", "#:~:text=Two%20cranes%20stand."],
  ["what has a meaning of its own", "well-kept, A & B", "#:~:text=well%2Dkept%2C%20A%20%26%20B"],
  ["white space as one space", " One\n\n two ", "#:~:text=One%20two"],
  [
    "a long one by its ends",
    "one two three four five six seven eight nine ten eleven twelve thirteen",
    "#:~:text=one%20two%20three%20four%20five,nine%20ten%20eleven%20twelve%20thirteen",
  ],
  ["other scripts", "北京 1", "#:~:text=%E5%8C%97%E4%BA%AC%201"],
])("names %s", (_, passage, fragment) => {
  expect(textFragment(passage)).toBe(fragment);
});
