/**
 * The path to go to after signing in: a path of this program, or the front page. Resolving it the
 * way a browser does catches `//host`, `/\host` and hidden tabs or line ends alike.
 */
export function returnPath(wanted: string | null | undefined): string {
  if (!wanted?.startsWith("/")) return "/";
  const base = "http://plumbline.invalid";
  if (!URL.canParse(wanted, base)) return "/";
  const url = new URL(wanted, base);
  if (url.origin !== base || url.pathname.startsWith("//")) return "/";
  const path = url.pathname + url.search + url.hash;
  return url.pathname === "/sign-in" || url.pathname.startsWith("/api/") ? "/" : path;
}
