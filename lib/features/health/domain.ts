/** What one look at the installation found. `problems` is empty when all is well. */
export type Check = { name: string; detail: string; problems: string[] };

/** How many problems of one check are told one by one: a broken table may have thousands. */
const TOLD = 20;

/** A check's outcome; of `problems`, those that are false are none. */
export function checked(
  name: string,
  detail: string,
  problems: readonly (string | false)[] = [],
): Check {
  const found = problems.filter((problem) => problem !== false);
  const told = found.slice(0, TOLD);
  if (found.length > told.length) told.push(`and ${found.length - told.length} more`);
  return { name, detail, problems: told };
}

/** A check as lines for people: `ok` or `problem`, its name, what it found. */
export function checkLines({ name, detail, problems }: Check): string {
  const word = problems.length === 0 ? "ok     " : "problem";
  const lines = [
    `${word}  ${name}: ${detail}`,
    ...problems.map((problem) => `         ${problem}`),
  ];
  return lines.join("\n");
}
