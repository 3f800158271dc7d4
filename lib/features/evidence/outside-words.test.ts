import { expect, it } from "vitest";
import { outsideWords } from "./outside-words";

const rating = { text: "False", value: "1", best: "5", worst: "1" };
const line = { reviewer: "The Desk", published: { day: "2021-05-03", written: null }, rating };

it.each([
  ["all of it", line, "Outside verdict by The Desk: “False” (1 of 5), 3 May 2021"],
  [
    "a date that is not certain",
    { ...line, published: { day: null, written: "03/05/2021" } },
    "Outside verdict by The Desk: “False” (1 of 5), 03/05/2021",
  ],
  [
    "words alone, by nobody, at no time",
    {
      reviewer: null,
      published: { day: null, written: null },
      rating: { ...rating, value: null, best: null, worst: null },
    },
    "Outside verdict, nobody named: “False”",
  ],
  [
    "a number alone",
    { ...line, rating: { text: null, value: "2.5", best: null, worst: null } },
    "Outside verdict by The Desk: 2.5, 3 May 2021",
  ],
  [
    "a scale that is upside down",
    { ...line, rating: { ...rating, best: "1", worst: "6" } },
    "Outside verdict by The Desk: “False” (1, from 6 (worst) to 1 (best)), 3 May 2021",
  ],
])("an outside verdict says %s", (_, verdict, words) => {
  expect(outsideWords(verdict)).toBe(words);
});
