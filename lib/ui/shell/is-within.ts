/** Whether a path is the room at `href` or a page inside it: /w/a/claims/12 is within /w/a/claims. */
export function isWithin(path: string, href: string): boolean {
  return path === href || path.startsWith(`${href}/`);
}
