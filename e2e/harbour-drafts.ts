/** A first draft, and what in it is a claim. */
export const FIRST = `The harbour of Elmsund grows

Twelve piers stand at the northern quay. Exports through the port grew 3 % in May, the authority said.

The pilots’ tower is the tallest building of the town. It was opened in 1911 by the old king.

Ships from Lisbon came in every week. The last wooden crane was sold to a museum in March.

A new ferry line takes 240 passengers to the islands.`;

export const CLAIMS = [
  "Twelve piers stand at the northern quay.",
  "Exports through the port grew 3 % in May",
  "The pilots’ tower is the tallest building of the town.",
  "Ships from Lisbon came in every week.",
  "The last wooden crane was sold to a museum in March.",
  "A new ferry line takes 240 passengers to the islands.",
];

/** The second draft: a figure changed, words changed, a sentence twice, one gone, a paragraph moved. */
export const SECOND = `The harbour of Elmsund grows

A new ferry line takes 240 passengers to the islands. In June the council approved 12 million crowns for a fish market.

Twelve piers stand at the northern quay. Exports through the port grew 8 % in May, the authority said.

The pilots’ tower is the tallest building that the town has. It was opened in 1911 by the old king.

Captains praise the channel. Ships from Lisbon came in every week. They carried cork.

The weather was kind in spring. Ships from Lisbon came in every week. They carried salt.`;
