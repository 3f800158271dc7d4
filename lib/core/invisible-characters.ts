/**
 * Characters that change how a line reads without being seen: bidirectional controls, zero-width
 * space, word joiner, byte-order mark. Joiners (U+200C, U+200D) are part of real words and are not
 * among them.
 */
export const INVISIBLE = /[\u061c\u200b\u200e\u200f\u202a-\u202e\u2060\u2066-\u2069\ufeff]/u;
