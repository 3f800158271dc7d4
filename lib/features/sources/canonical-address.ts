/**
 * Parameters that tell how somebody came to a page and not which page it is. Collected from the
 * documentation of the services that add them.
 */
const TRACKING = new Set([
  // Advertising networks: Google, Microsoft, Meta, X, TikTok, LinkedIn, Pinterest, Yandex, Reddit, Snap.
  ..."gclid gclsrc dclid gbraid wbraid gad_source gad_campaignid srsltid msclkid fbclid twclid ttclid".split(
    " ",
  ),
  ..."li_fat_id epik yclid ymclid rdt_cid sccid irclickid".split(" "),
  // Sharing buttons.
  ..."igshid igsh ref_src ref_url __twitter_impression smid share_id xtor cmpid icid ncid".split(
    " ",
  ),
  // Analytics and newsletters: Google Analytics, Mailchimp, HubSpot, Marketo, Omeda, Vero, Drip, MailerLite.
  ..."_ga _gl mc_cid mc_eid _hsenc _hsmi __hssc __hstc __hsfp hsctatracking mkt_tok".split(" "),
  ..."oly_anon_id oly_enc_id vero_id vero_conv __s ml_subscriber ml_subscriber_hash".split(" "),
  ..."s_cid spm scm wt_mc wtrid trk trkcampaign".split(" "),
]);
const TRACKING_FAMILIES = /^(?:utm|pk|mtm|piwik|matomo|hsa)_|^at_(?:medium|campaign|custom\d)/u;

/** An address as a key that alike ones share, and as it is read. */
export type CanonicalAddress = { key: string; readAt: string };

/**
 * The address of a page without what does not tell pages apart. In the key that is also the scheme,
 * a leading `www.`, the order of parameters and a slash at the end, which hardly any site tells
 * apart; what is read at keeps them.
 *
 * @param address http or https, absolute
 */
export function canonicalAddress(address: string): CanonicalAddress {
  const url = new URL(address);
  url.hostname = url.hostname.replace(/\.$/u, "");
  // The path of an application that runs in the page is no place in it.
  if (!/^#!?\//u.test(url.hash)) url.hash = "";
  url.search = withoutTracking(url.search);
  url.pathname = normalised(url.pathname);
  const readAt = url.href;
  const host = url.host.replace(/^www\./u, "");
  const path = url.pathname.replace(/\/+$/u, "");
  const parameters = url.search
    .slice(1)
    .split("&")
    .filter((one) => one !== "");
  // Of one name the order may count, so only the names are sorted.
  const sorted = parameters.toSorted((a, b) => compare(nameOf(a), nameOf(b)));
  const query = sorted.length === 0 ? "" : `?${sorted.join("&")}`;
  return { key: `https://${host}${path}${query}${url.hash}`, readAt };
}

/** The parameters are cut as text: writing them anew would change how their values are encoded. */
function withoutTracking(search: string): string {
  const kept = search
    .slice(1)
    .split("&")
    .filter((parameter) => parameter !== "" && !isTracking(nameOf(parameter)));
  return kept.length === 0 ? "" : `?${kept.join("&")}`;
}

function nameOf(parameter: string): string {
  const [name = ""] = parameter.split("=", 1);
  return name;
}

function isTracking(name: string): boolean {
  const lower = name.toLowerCase();
  return TRACKING.has(lower) || TRACKING_FAMILIES.test(lower);
}

/** Percent-encoding as RFC 3986, section 6.2.2, writes it: capitals, and none where none is needed. */
function normalised(path: string): string {
  return path.replaceAll(/%([\da-f]{2})/giu, (encoded, hex: string) => {
    const character = String.fromCodePoint(Number.parseInt(hex, 16));
    return /[\w.~-]/u.test(character) ? character : encoded.toUpperCase();
  });
}

function compare(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}
