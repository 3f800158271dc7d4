import { describe, expect, it } from "vitest";
import { isWall, saysThereIsNone } from "./absence";

const LONG = "The council met on Tuesday and voted for the new bridge. ".repeat(40);
const page = (
  title: string | null,
  text: string,
  answered = "https://example.org/news/bridge",
) => ({
  asked: "https://example.org/news/bridge",
  answered,
  title,
  text,
});

describe("a page that says there is none", () => {
  it.each([
    ["Page not found | The Daily Wool", "Sorry. Go back to the front page."],
    ["404 – The Daily Wool", "Nothing here."],
    ["The Daily Wool", "Page not found.\nTry our search."],
    ["The Daily Wool", "Oops! That page can’t be found.\n\nSearch"],
    ["Seite nicht gefunden - Wollblatt", "Die gesuchte Seite gibt es nicht."],
    ["页面不存在", "返回首页"],
    [null, "404 Not Found\nnginx"],
  ])("%j, %j", (title, text) => {
    expect(saysThereIsNone(page(title, text))).toBe(true);
  });

  it.each([
    ["Bridge opens | The Daily Wool", LONG],
    ["Bridge opens | The Daily Wool", "A short notice of the new bridge."],
    ["Weapons not found in the cellar | The Daily Wool", "Police searched in vain."],
    ["Error 404: a history of a number", "It began in Geneva."],
    ["Page not found | The Daily Wool", LONG],
  ])("is not %j, %j", (title, text) => {
    expect(saysThereIsNone(page(title, text))).toBe(false);
  });

  it.each([
    ["https://example.org/", true],
    ["https://www.example.org/en/", true],
    ["https://example.org/index.html", true],
    ["https://example.org/news/bridge-2", false],
    ["https://example.org/?page=bridge", false],
    ["https://elsewhere.example/", false],
  ])("leads from an article to %s: %s", (answered, expected) => {
    expect(saysThereIsNone(page("The Daily Wool", LONG, answered))).toBe(expected);
  });

  it("is no front page that was asked for as such", () => {
    const front = {
      ...page("The Daily Wool", LONG, "https://example.org/en/"),
      asked: "https://example.org/",
    };
    expect(saysThereIsNone(front)).toBe(false);
  });
});

describe("a wall", () => {
  it.each([
    ["Just a moment...", "Enable JavaScript and cookies to continue", undefined],
    ["Attention Required! | Cloudflare", "You have been blocked", undefined],
    ["Sign in · The Daily Wool", "E-mail\nPassword", undefined],
    ["Anmelden", "E-Mail-Adresse", undefined],
    ["The Daily Wool", LONG, "https://example.org/account/login?next=%2Fnews%2Fbridge"],
    ["The Daily Wool", LONG, "https://sso.example.org/oauth2/start"],
  ])("%j, %#", (title, text, answered) => {
    expect(isWall(page(title, text, answered))).toBe(true);
  });

  it.each([
    ["Just a moment | A novel", LONG, undefined],
    ["How to log in to your bank | The Daily Wool", "Short advice.", undefined],
    ["Bridge opens", LONG, "https://example.org/news/login-gate-closed-for-good"],
    ["Bridge opens", LONG, undefined],
  ])("is not %j, %#", (title, text, answered) => {
    expect(isWall(page(title, text, answered))).toBe(false);
  });
});
