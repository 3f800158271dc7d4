const SPACES = /[\u00a0\u1680\u2000-\u200a\u202f\u205f\u3000]/g;
const DASHES = /[\u2010-\u2015\u2212\ufe63\uff0d]/g;
const SINGLE_QUOTES = /[\u2018\u2019\u201a\u201b\u02bc\uff07]/g;
const FULL_WIDTH = /[\uff01-\uff5e]/g;
/** From a full-width sign to its ASCII one. */
const WIDTH = 0xfee0;

/**
 * The text with typographic signs as plain ones: full-width digits and letters in ASCII, special
 * spaces as a space, dashes and the minus sign as a hyphen, curly apostrophes as straight ones. Each
 * sign for one sign, so that offsets in the answer are offsets in `text`. Line breaks stay.
 */
export function plainSigns(text: string): string {
  return text
    .replace(SPACES, " ")
    .replace(DASHES, "-")
    .replace(SINGLE_QUOTES, "'")
    .replace(FULL_WIDTH, (sign) => String.fromCharCode(sign.charCodeAt(0) - WIDTH));
}
