/** A page that came with a status of success, as far as it tells whether it is the page asked for. */
export type ComePage = {
  /** The address that was asked for, and the one that answered behind all redirects. */
  asked: string;
  answered: string;
  title: string | null;
  /** Readable text. */
  text: string;
};

/** Longer pages say something of their own. */
const LONGEST_NOTICE = 1500;
const TITLE_JOINTS = /\s+[|·•»–—:-]+\s+|\s*[|·•»]\s*/u;

const NO_PAGE = words(`
  404|error 404|404 error|http 404|404 not found|404 - not found|not found|page not found|the page cannot be found
  |page cannot be found|page could not be found|this page could not be found|page does not exist|page doesn't exist
  |this page does not exist|this page doesn't exist|page no longer exists|page no longer available|page not available
  |page unavailable|content not found|content unavailable|content no longer available|article not found|file not found
  |document not found|object not found|410 gone|gone|page removed|nothing found|oops! that page can't be found
  |seite nicht gefunden|die seite wurde nicht gefunden|seite existiert nicht|nicht gefunden|fehler 404
  |page introuvable|page non trouvée|erreur 404|page inexistante
  |página no encontrada|no encontrado|error 404 página no encontrada|página não encontrada|não encontrado|erro 404
  |pagina non trovata|errore 404|pagina niet gevonden|sidan hittades inte|siden blev ikke fundet|siden ble ikke funnet
  |sivua ei löytynyt|nie znaleziono strony|strona nie istnieje|stránka nenalezena|страница не найдена|сторінку не знайдено
  |页面不存在|页面未找到|找不到页面|ページが見つかりません|お探しのページは見つかりませんでした`);

const WALL = words(`
  just a moment|just a moment...|attention required!|access denied|access to this page has been denied|403 forbidden
  |forbidden|are you a robot?|are you a robot|are you human?|robot check|human verification|security check
  |verify you are human|verifying you are human|checking your browser|one more step|please wait|please wait...
  |captcha|ddos-guard|pardon our interruption|sign in|signin|log in|login|log in or sign up|please log in|please sign in
  |sign in to continue|subscribe to continue|subscription required|anmelden|einloggen|connexion|se connecter
  |iniciar sesión|accedi|inloggen|войти|вход|登录|ログイン`);

const WALL_PATH =
  /(?:^|\/)(?:log-?in|sign-?in|sso|oauth2?|authori[sz]e|captcha|challenge|paywall|registerwall|anmelden|connexion)(?:$|[/.])/iu;
const FRONT_PATH =
  /^\/(?:[a-z]{2}(?:[-_][a-z]{2})?\/?)?(?:(?:index|home|default)(?:\.\w{2,5})?)?\/?$/iu;

function words(list: string): ReadonlySet<string> {
  return new Set(list.split("|").map(plain));
}

/** Whether a page only says that there is none, or an article's address leads to the front page. */
export function saysThereIsNone(page: ComePage): boolean {
  return leadsToTheFront(page) || isNotice(page, NO_PAGE);
}

/** Whether a page only asks to sign in or to prove that one is human. */
export function isWall(page: ComePage): boolean {
  const asked = new URL(page.asked);
  const answered = new URL(page.answered);
  const isLedAway = asked.pathname !== answered.pathname || asked.host !== answered.host;
  if (isLedAway && WALL_PATH.test(answered.pathname) && !WALL_PATH.test(asked.pathname))
    return true;
  return isNotice(page, WALL);
}

/** A whole part of the title, or a whole first line, is the notice: "Not found in the cellar" is none. */
function isNotice({ title, text }: ComePage, notices: ReadonlySet<string>): boolean {
  if (text.trim().length > LONGEST_NOTICE) return false;
  const heads = [title ?? "", ...text.trim().split("\n", 2)];
  return heads.some((head) => head.split(TITLE_JOINTS).some((part) => notices.has(plain(part))));
}

function plain(part: string): string {
  return part
    .toLowerCase()
    .replaceAll("’", "'")
    .replaceAll("…", "...")
    .replace(/\s+/g, " ")
    .trim()
    .replace(/(?<=[^.])[.!]$/u, "");
}

function leadsToTheFront({ asked, answered }: ComePage): boolean {
  const from = new URL(asked);
  const to = new URL(answered);
  const hasOwnPath = !FRONT_PATH.test(from.pathname) || from.search !== "";
  const isOneHost = bareHost(from) === bareHost(to);
  return hasOwnPath && isOneHost && FRONT_PATH.test(to.pathname) && to.search === "";
}

function bareHost({ hostname }: URL): string {
  return hostname.replace(/^www\./u, "");
}
