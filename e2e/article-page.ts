import { expect, type Locator, type Page } from "@playwright/test";

export const ARTICLE = "blockchain-policy-inflection-point";

/** The page of an article, in the words of somebody who works at it. */
export class ArticlePage {
  readonly text: Locator;
  readonly list: Locator;
  readonly panel: Locator;

  constructor(readonly page: Page) {
    this.text = page.getByRole("region", { name: "Text", exact: true });
    this.list = page.getByRole("region", { name: "Claims", exact: true });
    this.panel = page.getByRole("region", { name: "Claim", exact: true });
  }

  /** Opens an article, with a claim if one is named, and waits until the page answers to keys. */
  async open(slug: string, claim?: string): Promise<void> {
    const [desk] = /\/w\/[^/]+/.exec(this.page.url()) ?? ["/w/desk"];
    const query = claim ? `?claim=${claim}` : "";
    await this.page.goto(`${desk}/articles/${slug}${query}`);
    await this.alive();
  }

  /** Waits until React has taken the page over: before that, keys and presses go nowhere. */
  async alive(): Promise<void> {
    await this.page.waitForFunction(() => {
      const buttons = document.querySelectorAll(
        ':is([aria-label="Claims"], [aria-label="Claim"]) button',
      );
      // The claim's panel comes alive by itself, after the list.
      return (
        buttons.length > 0 &&
        [...buttons].every((button) =>
          Object.keys(button).some((key) => key.startsWith("__reactProps")),
        )
      );
    });
  }

  async expectClaim(ref: string, status?: string): Promise<void> {
    await expect(this.panel.getByRole("heading", { name: ref, exact: true })).toBeVisible();
    if (status) await expect(this.panel.locator("header").getByText(status)).toBeVisible();
  }

  tab(name: string): Locator {
    return this.panel.getByRole("tab", { name: new RegExp(`^${name}`) });
  }

  field(name: string): Locator {
    return this.panel.getByRole("textbox", { name: new RegExp(`^${name}( optional)?$`) });
  }

  button(name: string): Locator {
    return this.panel.getByRole("button", { name });
  }

  /** Chooses what to do with a claim from its menu. */
  async choose(ref: string, entry: string): Promise<void> {
    await this.panel.getByRole("button", { name: `What to do with ${ref}` }).click();
    await this.page.getByRole("menuitem", { name: entry }).click();
  }

  async addEvidence(title: string, stance: "Supports" | "Refutes"): Promise<void> {
    await this.page.keyboard.press("e");
    await this.field("Link").fill("https://example.org/report");
    await this.field("Title").fill(title);
    await this.panel.getByRole("radio", { name: stance }).check();
    await this.panel.getByRole("radio", { name: "Secondary source" }).check();
    await this.button("Add the evidence").click();
    await expect(this.panel.getByRole("article", { name: title })).toBeVisible();
  }

  /** Selects the words of a mark as a person does with the mouse. */
  async select(mark: Locator): Promise<void> {
    await mark.scrollIntoViewIfNeeded();
    await mark.evaluate((element) => window.getSelection()?.selectAllChildren(element));
  }
}
