const RAISED: Record<string, string> = {
  ...Object.fromEntries([..."⁰¹²³⁴⁵⁶⁷⁸⁹"].map((raised, digit) => [String(digit), raised])),
  "+": "⁺",
  "-": "⁻",
  "−": "⁻",
  "–": "⁻",
};

/**
 * Raised text in characters that stay raised: without them, ten to the sixth would read as 106.
 * Anything but digits and signs (the "st" of 1st) stays as it is.
 */
export function superscript(text: string): string {
  const characters = [...text.trim()];
  const raised = characters.map((character) => RAISED[character]);
  return raised.every((one) => one !== undefined) ? raised.join("") : text;
}
