/** Lets so many in at a time, in the order in which they came, and so many wait. */
export class Queue {
  readonly #places: number;
  readonly #seats: number;
  #inside = 0;
  readonly #waiting: (() => void)[] = [];

  constructor(places: number, seats: number) {
    this.#places = places;
    this.#seats = seats;
  }

  /** Resolves when it is one's turn, which lasts until `leave`; null if too many wait already. */
  async enter(): Promise<{ leave(): void } | null> {
    if (this.#inside < this.#places) this.#inside += 1;
    else if (this.#waiting.length >= this.#seats) return null;
    else await new Promise<void>((resolve) => this.#waiting.push(resolve));
    return { leave: () => this.#leave() };
  }

  // The place goes from one to the next, so that nobody slips in between.
  #leave(): void {
    const next = this.#waiting.shift();
    if (next) next();
    else this.#inside -= 1;
  }
}
