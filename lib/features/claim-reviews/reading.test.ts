import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { RefusedError } from "@/lib/features/documents/failures";
import { pageWith, REVIEW, VERDICT } from "./claim-review-fixture";
import { readClaimReviews } from "./reading";
import { readingSchema } from "./schema";

const PAGE = "https://checks.example/2021/05/page";

/** The one verdict that is read from a review with changes. */
function readOne(changes: object, page: string | null = null) {
  const { found, problems } = readClaimReviews(JSON.stringify({ ...REVIEW, ...changes }), page);
  expect(problems).toEqual([]);
  expect(found).toHaveLength(1);
  return found[0]!.verdict;
}

describe("a review by itself", () => {
  it("is read whole", () => {
    expect(readClaimReviews(JSON.stringify(REVIEW), null)).toEqual({
      found: [{ place: "the text", verdict: VERDICT }],
      problems: [],
    });
  });

  it.each([
    ["a list", ["Claim review", "ClaimReview"]],
    ["an address", "http://schema.org/ClaimReview"],
    ["an address with www", "https://www.schema.org/ClaimReview/"],
    ["a prefix", "schema:ClaimReview"],
    ["another case", "claimreview"],
  ])("is known by its type as %s", (_, type) => {
    expect(readOne({ "@type": type })).toEqual(VERDICT);
  });

  it("may name its properties by address", () => {
    const long = Object.fromEntries(
      Object.entries(REVIEW).map(([key, value]) =>
        key.startsWith("@") ? [key, value] : [`http://schema.org/${key}`, value],
      ),
    );
    expect(readClaimReviews(JSON.stringify(long), null).found[0]?.verdict).toEqual(VERDICT);
  });

  it("is no MediaReview, and no review of something else", () => {
    for (const type of ["MediaReview", "Review", "NotAClaimReview"]) {
      const text = JSON.stringify({ ...REVIEW, "@type": type });
      expect(readClaimReviews(text, null)).toEqual({ found: [], problems: [] });
    }
  });
});

describe("where a review may stand", () => {
  const { "@context": _, ...bare } = REVIEW;
  const second = { ...bare, claimReviewed: "The ferry is free on Sundays." };

  it.each([
    ["a list", [bare, second], ["[0]", "[1]"]],
    ["a graph", { "@graph": [{ "@type": "WebPage" }, bare, second] }, ["@graph[1]", "@graph[2]"]],
    [
      "an article, with another within itself",
      { "@type": "NewsArticle", review: { ...bare, associatedReview: [second] } },
      ["review", "review.associatedReview[0]"],
    ],
    [
      "a feed",
      { dataFeedElement: [{ item: [bare] }, { item: [second] }] },
      ["dataFeedElement[0].item[0]", "dataFeedElement[1].item[0]"],
    ],
  ])("%s", (_name, value, places) => {
    const { found } = readClaimReviews(JSON.stringify(value), null);
    expect(found.map(({ place }) => place)).toEqual(places);
    expect(found[0]!.verdict).toEqual(VERDICT);
    expect(found[1]!.verdict.claim).toBe("The ferry is free on Sundays.");
  });

  it("several scripts of a page, of which one is broken", () => {
    const page = pageWith(
      JSON.stringify({ "@type": "WebSite" }),
      '{ "@type": "ClaimReview",\n "claimReviewed": "x" oops }',
      JSON.stringify([bare, second]),
    );
    const { found, problems } = readClaimReviews(page, null);
    expect(found.map(({ place }) => place)).toEqual(["script 3, [0]", "script 3, [1]"]);
    expect(problems).toEqual([
      { place: "script 2", code: "not_json", message: "It stops being JSON on line 2." },
    ]);
  });

  it("a page that repeats itself, once", () => {
    const { found } = readClaimReviews(pageWith(JSON.stringify(bare), JSON.stringify(bare)), null);
    expect(found).toHaveLength(1);
  });

  it("nodes that point to each other", () => {
    const graph = [
      { "@id": "#desk", "@type": "Organization", name: "Checks of the Coast" },
      { ...bare, author: { "@id": "#desk" }, reviewRating: { "@id": "#rating" } },
      { "@id": "#rating", ...REVIEW.reviewRating },
    ];
    expect(readClaimReviews(JSON.stringify({ "@graph": graph }), null).found[0]?.verdict).toEqual(
      VERDICT,
    );
  });

  it("microdata", () => {
    const page = `<article itemscope itemtype="https://schema.org/ClaimReview">
      <h1 itemprop="claimReviewed">The harbour bridge cost 40 million crowns more than planned.</h1>
      <a itemprop="url" href="/2021/05/harbour-bridge">link</a>
      <time itemprop="datePublished" datetime="2021-05-03">last Monday</time>
      <span itemprop="author" itemscope itemtype="http://schema.org/Organization">
        <b itemprop="name">Checks of the Coast</b></span>
      <div itemprop="itemReviewed" itemscope itemtype="http://schema.org/Claim">
        <span itemprop="author" itemscope><i itemprop="name">Mayor Ottilie Brandt</i></span>
        <link itemprop="appearance" href="https://daily.example/bridge"></div>
      <div itemprop="reviewRating" itemscope itemtype="http://schema.org/Rating">
        <meta itemprop="ratingValue" content="1"><meta itemprop="bestRating" content="5">
        <meta itemprop="worstRating" content="1"><b itemprop="alternateName">False</b></div>
      </article>`;
    expect(readClaimReviews(page, PAGE)).toEqual({
      found: [{ place: "microdata 1", verdict: VERDICT }],
      problems: [],
    });
  });
});

describe("JSON as pages hold it", () => {
  const text = JSON.stringify(REVIEW, null, 2);
  const broken = text.replace("planned.", "plan\nned.\\'").replace(/\n\}$/, ",\n}");

  it.each([
    ["a byte-order mark", `\ufeff${text}`],
    ["CDATA marks", `//<![CDATA[\n${text}\n//]]>`],
    ["CDATA marks on one line", `/*<![CDATA[*/${JSON.stringify(REVIEW)}/*]]>*/`],
    ["an HTML comment around it", `<!--\n${text}\n-->`],
    ["an HTML comment before it", `<!-- made by a plug-in -->\n${text}`],
    [
      "comments and commas too many",
      text.replaceAll("},", "},, // so\n").replace(/\}$/, ",/* end */}"),
    ],
    ["quotes as entities", text.replaceAll('"', "&quot;")],
  ])("with %s", (_, source) => {
    expect(readClaimReviews(pageWith(source), null)).toMatchObject({
      found: [{ verdict: VERDICT }],
      problems: [],
    });
  });

  it("with raw line ends and wrong escapes in strings", () => {
    const { found, problems } = readClaimReviews(pageWith(broken), null);
    expect(problems).toEqual([]);
    expect(found[0]!.verdict.claim).toBe(
      "The harbour bridge cost 40 million crowns more than plan ned.'",
    );
  });

  it("in a file by itself, wrapped", () => {
    expect(readClaimReviews(`<!-- ${text} -->`, null).found).toHaveLength(1);
    expect(readClaimReviews(`//<![CDATA[\n${text}\n//]]>`, null).found).toHaveLength(1);
  });
});

describe("texts", () => {
  it.each([
    ["entities", "Caf&eacute; &amp; bar: &#8220;5 &lt; 6&#x201d;", "Café & bar: “5 < 6”"],
    ["entities of entities", "Fish &amp;amp; chips", "Fish & chips"],
    ["tags", "<p>It <strong>grew</strong> by 3&nbsp;%.</p><br/>Twice.", "It grew by 3 %. Twice."],
    ["signs that are no tags", "a <x and y> b <5 €", "a <x and y> b <5 €"],
    ["control characters", "One\u0000\u0007 two\u200b\u202e three\n\n four", "One two three four"],
    ["half a character", "One \ud83d two", "One \ufffd two"],
  ])("lose %s", (_, written, plain) => {
    expect(readOne({ claimReviewed: written }).claim).toBe(plain);
  });

  it("may come with a language", () => {
    expect(readOne({ claimReviewed: { "@value": "Ja.", "@language": "de" } }).claim).toBe("Ja.");
  });
});

describe("the claim", () => {
  it.each([
    ["in the claim's name", { "@type": "Claim", name: "The ferry is free." }],
    ["in the claim's text", { "@type": ["Claim"], text: "The ferry is free.", name: "Ferry" }],
    [
      "in a list",
      [
        { "@type": "CreativeWork", name: "A talk" },
        { "@type": "Claim", name: "The ferry is free." },
      ],
    ],
  ])("may stand %s", (_, itemReviewed) => {
    expect(readOne({ claimReviewed: "", itemReviewed }).claim).toBe("The ferry is free.");
  });

  it.each([
    ["nothing", {}],
    ["a work's title", { itemReviewed: { "@type": "CreativeWork", name: "A talk" } }],
  ])("is not %s", (_, changes) => {
    const review = { ...REVIEW, claimReviewed: " ", itemReviewed: null, ...changes };
    expect(readClaimReviews(JSON.stringify([review]), null)).toEqual({
      found: [],
      problems: [
        { place: "[0]", code: "no_claim", message: "It does not say which claim was reviewed." },
      ],
    });
  });

  it("is not taken when it is longer than any claim", () => {
    const text = JSON.stringify({ ...REVIEW, claimReviewed: "x".repeat(5001) });
    expect(readClaimReviews(text, null).problems).toMatchObject([{ code: "too_long" }]);
  });
});

describe("people and works", () => {
  it.each([
    ["a string", "The Desk", "The Desk"],
    ["a person", { "@type": "Person", name: "Ida Kern" }, "Ida Kern"],
    ["a list", [{ name: "Ida Kern" }, "The Desk", { name: "" }], "Ida Kern, The Desk"],
    ["nobody", { name: "" }, null],
    ["an empty string", "", null],
  ])("the reviewer as %s", (_, author, reviewer) => {
    expect(readOne({ author }).reviewer).toBe(reviewer);
  });

  it("the publisher, where no author is named", () => {
    expect(readOne({ author: "", publisher: { name: "The Press" } }).reviewer).toBe("The Press");
  });

  it("no item at all", () => {
    expect(readOne({ itemReviewed: undefined })).toMatchObject({ claimant: null, appearances: [] });
  });

  it("a work in the claim's place, with its author and title", () => {
    const itemReviewed = {
      "@type": "CreativeWork",
      author: [{ name: "A post" }],
      headline: "The bridge",
      publisher: { name: "The Daily" },
      datePublished: "May 1, 2021",
      url: "www.daily.example/bridge",
    };
    expect(readOne({ itemReviewed })).toMatchObject({
      claimant: "A post",
      appearances: [
        {
          url: "https://www.daily.example/bridge",
          title: "The bridge",
          publisher: "The Daily",
          published: { day: "2021-05-01", written: "May 1, 2021" },
        },
      ],
    });
  });

  it("where the claim appeared first, and elsewhere, each once", () => {
    const itemReviewed = {
      "@type": "Claim",
      firstAppearance: "https://a.example/1",
      appearance: ["https://a.example/1", { url: "https://a.example/2" }, "Radio", "", {}],
    };
    const { appearances } = readOne({ itemReviewed }, PAGE);
    expect(appearances.map(({ url, title }) => url ?? title)).toEqual([
      "https://a.example/1",
      "https://a.example/2",
      "Radio",
    ]);
  });
});

describe("the review's address", () => {
  it.each([
    ["relative", { url: "/2021/05/x" }, "https://checks.example/2021/05/x"],
    [
      "of the main entity",
      { url: "", mainEntityOfPage: { "@id": "https://a.example/1" } },
      "https://a.example/1",
    ],
    ["missing", { url: undefined }, PAGE],
    ["no web address", { url: "javascript:alert(1)" }, PAGE],
    ["with a password", { url: "https://a:b@checks.example/" }, PAGE],
  ])("%s", (_, changes, url) => {
    expect(readOne(changes, PAGE).url).toBe(url);
  });

  it("stays unknown where nobody names it", () => {
    expect(readOne({ url: "/relative" }).url).toBe(null);
  });

  it("is what the page gives itself, where it was pasted", () => {
    const page = pageWith(JSON.stringify({ ...REVIEW, url: "" })).replace(
      "<title>",
      `<link rel="canonical" href="${PAGE}"><title>`,
    );
    expect(readClaimReviews(page, null).found[0]?.verdict.url).toBe(PAGE);
  });
});

function nested(depth: number): string {
  return `${"[".repeat(depth)}${JSON.stringify(REVIEW)}${"]".repeat(depth)}`;
}

describe("what would be too much", () => {
  it("takes 10,000 reviews, and says where it stops", () => {
    const many = Array.from({ length: 10_002 }, (_, at) => ({
      ...REVIEW,
      claimReviewed: `Bridge number ${at} is &lt;closed&gt;.`,
    }));
    const { found, problems } = readClaimReviews(JSON.stringify(many), null);
    expect(found).toHaveLength(10_000);
    expect(found[9_999]!.verdict.claim).toBe("Bridge number 9999 is <closed>.");
    expect(problems).toMatchObject([{ code: "too_many", place: "[10000]" }]);
  });

  it("looks into 100 levels and no further", () => {
    expect(readClaimReviews(nested(100), null).found).toHaveLength(1);
    const { found, problems } = readClaimReviews(
      `[${nested(200_000)},${JSON.stringify(REVIEW)}]`,
      null,
    );
    expect(found).toHaveLength(1);
    expect(problems).toMatchObject([{ code: "too_deep" }]);
  });

  it("refuses a page that is nested without an end", () => {
    const page = `${"<div>".repeat(1000)}${pageWith(JSON.stringify(REVIEW))}`;
    expect(() => readClaimReviews(page, null)).toThrow(RefusedError);
  });

  it("reads past five megabytes of something else", () => {
    const page = pageWith(JSON.stringify({ text: "x ".repeat(2_500_000) }), JSON.stringify(REVIEW));
    expect(readClaimReviews(page, null).found).toHaveLength(1);
    const broken = pageWith(`{"text": "${"y\\n\n".repeat(1_200_000)}", }`, JSON.stringify(REVIEW));
    expect(readClaimReviews(broken, null)).toMatchObject({ found: [{}], problems: [] });
  });
});

describe("whatever it is given", () => {
  const anything = fc.oneof(
    fc.string({ unit: "binary", maxLength: 40 }),
    fc.constantFrom(
      "<b>x</b>",
      "&amp;amp;lt;",
      "2021-05-03",
      "//x",
      "1,5",
      "https://a.example/?q=é",
    ),
    fc.jsonValue({ maxDepth: 3 }),
  );
  const review = fc.record(
    {
      "@type": fc.constantFrom("ClaimReview", ["ClaimReview"], "schema:ClaimReview"),
      claimReviewed: anything,
      url: anything,
      author: anything,
      datePublished: anything,
      itemReviewed: fc.oneof(
        anything,
        fc.record({ "@type": fc.constant("Claim"), appearance: anything, author: anything }),
      ),
      reviewRating: fc.oneof(
        anything,
        fc.record({ ratingValue: anything, bestRating: anything, alternateName: anything }),
      ),
    },
    { requiredKeys: ["@type"] },
  );

  it("answers in its own shape", () => {
    fc.assert(
      fc.property(fc.array(review, { maxLength: 3 }), (reviews) => {
        const reading = readClaimReviews(JSON.stringify(reviews), PAGE);
        expect(readingSchema.parse(reading)).toEqual(reading);
        // oxlint-disable-next-line no-control-regex -- none may be left
        expect(JSON.stringify(reading.found)).not.toMatch(/\\u000|\\u001[^f]|[\u0000-\u001f]/u);
        expect(reading.found.length + reading.problems.length).toBeLessThanOrEqual(reviews.length);
      }),
    );
  });

  it("and never breaks on text", () => {
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string(),
          fc.string().map((text) => `{${text}`),
          fc.string().map(pageWith),
        ),
        (text) => {
          expect(readingSchema.safeParse(readClaimReviews(text, null)).success).toBe(true);
        },
      ),
    );
  });
});
