/** How many characters of a published text are taken; a longer one is no line of a review. */
export const MOST_CHARACTERS = {
  claim: 5000,
  name: 500,
  rating: 2000,
  title: 500,
  url: 2048,
  explanation: 20_000,
  date: 100,
  language: 100,
} as const;

export const MAX_APPEARANCES = 20;
