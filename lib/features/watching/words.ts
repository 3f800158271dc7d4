import type { Look } from "@/lib/ui/look";
import type { LinkReason, LinkState } from "./domain";

export const LINK_STATE_WORDS: Record<LinkState, string> = {
  unchecked: "Link not looked at yet",
  fine: "Link in order",
  changed: "Page changed",
  moved: "Moved",
  blocked: "Shut to us",
  certificate_wrong: "Certificate wrong",
  failing: "Does not answer",
  quote_gone: "Quote gone",
  dead: "Dead",
};

/** The colour and the shape of a link's state. */
export const LINK_STATE_LOOK: Record<LinkState, Look> = {
  unchecked: { tone: "neutral", shape: "circle" },
  fine: { tone: "positive", shape: "check-circle" },
  changed: { tone: "caution", shape: "triangle" },
  moved: { tone: "progress", shape: "half-circle" },
  blocked: { tone: "unknown", shape: "question-circle" },
  certificate_wrong: { tone: "caution", shape: "triangle" },
  failing: { tone: "caution", shape: "triangle" },
  quote_gone: { tone: "negative", shape: "cross-diamond" },
  dead: { tone: "negative", shape: "cross-diamond" },
};

const REASON_WORDS: Record<LinkReason, string> = {
  bad_address: "It leads to no web address.",
  name_not_found: "There is no server of that name.",
  no_connection: "The server cannot be reached.",
  timeout: "The server did not answer in time.",
  too_many_redirects: "The server sends from one address to the next without an end.",
  broken_answer: "The server's answer broke off.",
  http_status: "The server gives no page.",
  says_not_found: "A page comes, but says that there is none.",
  wall: "A page comes that asks to sign in, or to prove that one is human.",
  robots: "The site's robots.txt asks programs to stay away.",
  private_address: "It leads into a private network, where nothing is asked.",
  certificate: "Nobody can tell whose page this is.",
  unread: "Something comes that cannot be read as a text.",
};

type Told = { state: LinkState; why: LinkReason | null; status: number | null };

/** Why a link is in its state, as a sentence; null where the state says it all. */
export function reasonWords({ state, why, status }: Told): string | null {
  if (why === "http_status" && status !== null) return `The server answered with ${status}.`;
  if (why !== null) return REASON_WORDS[why];
  if (state === "changed") return "Its text is another one than before.";
  if (state === "quote_gone") return "The passage quoted does not stand there any more.";
  return null;
}
