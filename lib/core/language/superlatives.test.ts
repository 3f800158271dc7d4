import { describe, expect, test } from "vitest";
import { superlativesOf } from "./superlatives";

function wordsOf(text: string): string[] {
  return superlativesOf(text).map(({ start, end }) => text.slice(start, end));
}

describe("what is raised above all others", () => {
  test.each<[text: string, found: string[]]>([
    ["It is the largest port of the country.", ["largest"]],
    ["The Oldest and largest of them", ["Oldest", "largest"]],
    ["the most expensive bridge", ["the most expensive"]],
    ["its least popular line", ["its least popular"]],
    ["The only bank that stayed", ["The only"]],
    ["Sales hit a record high.", ["record high"]],
    ["She was the first woman to row it.", ["the first woman to"]],
    ["It was the best year yet.", ["best"]],
    ["the most officious clerk", ["the most officious"]],
    ["这是最大的港口", ["最大"]],
    ["该国首次出口", ["首次"]],
  ])("%s", (text, found) => {
    expect(wordsOf(text)).toEqual(found);
  });

  test.each([
    "Most of them left early.",
    "At least a third came.",
    "the most recently built",
    "At best it is late.",
    "The guest rested in the forest.",
    "A protest in the west",
    "They went to Shortestville.",
    "",
  ])("none in: %s", (text) => {
    expect(wordsOf(text)).toEqual([]);
  });

  test("a line break may stand between the words", () => {
    expect(wordsOf("the\nmost costly")).toEqual(["the\nmost costly"]);
  });
});
