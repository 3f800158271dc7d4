import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { identify } from "./identity";

const ofUrl = (url: string) => identify({ url, citation: null });
const ofWords = (citation: string) => identify({ url: null, citation });

describe("the identity of a source by its address", () => {
  it.each([
    ["https://example.org/report", "http://www.example.org/report/"],
    ["https://example.org/report", "https://example.org./report#part-2"],
    ["https://example.org/report", "https://example.org/report#:~:text=a,b"],
    ["https://example.org/report", "https://EXAMPLE.org:443/report?utm_source=x&UTM_Medium=y"],
    ["https://example.org/report", "https://example.org/report?fbclid=1&gclid=2&mc_cid=3&_ga=4"],
    ["https://example.org/?id=7", "https://example.org?utm_campaign=a&id=7"],
    ["https://example.org/a?x=1&y=2", "https://example.org/a?y=2&x=1"],
    ["https://example.org/~ada/%C3%BC", "https://example.org/%7Eada/%c3%bc"],
  ])("%s is %s", (one, other) => {
    expect(ofUrl(other).identity).toBe(ofUrl(one).identity);
  });

  it.each([
    ["https://example.org/report", "https://example.org/Report"],
    ["https://example.org/?id=7", "https://example.org/?id=8"],
    ["https://example.org/a", "https://news.example.org/a"],
    ["https://example.org/a", "https://example.org:8080/a"],
    ["https://example.org/a?x=1&x=2", "https://example.org/a?x=2&x=1"],
    ["https://example.org/#/one", "https://example.org/#/two"],
    ["https://example.org/a%2Fb", "https://example.org/a/b"],
    ["https://example.org/a?at_id=1", "https://example.org/a?at_id=2"],
  ])("%s is not %s", (one, other) => {
    expect(ofUrl(other).identity).not.toBe(ofUrl(one).identity);
  });

  it("keeps what is needed to read it, and how its values are encoded", () => {
    expect(ofUrl("http://www.example.org/a/?q=1+2%2c&utm_source=x#end").url).toBe(
      "http://www.example.org/a/?q=1+2%2c",
    );
  });

  it("is the same of what it is read at, and short", () => {
    fc.assert(
      fc.property(fc.webUrl({ withQueryParameters: true, withFragments: true }), (url) => {
        const { identity, url: readAt } = ofUrl(url);
        expect(ofUrl(readAt!).identity).toBe(identity);
        expect(identity.length).toBeLessThanOrEqual(700);
      }),
    );
    expect(ofUrl(`https://example.org/${"x".repeat(2000)}`).identity).toMatch(/^address-sha256:/);
  });
});

describe("the identity of a source by the number of the work", () => {
  it.each([
    "https://doi.org/10.1234/Some.Thing(2020)5",
    "http://dx.doi.org/10.1234/some.thing(2020)5",
    "https://journal.example.org/doi/full/10.1234/some.thing(2020)5?utm_source=x",
    "https://journal.example.org/doi/10.1234/some.thing%282020%295/",
  ])("a DOI in %s", (url) => {
    expect(ofUrl(url)).toEqual({
      identity: "doi:10.1234/some.thing(2020)5",
      url: "https://doi.org/10.1234/some.thing(2020)5",
    });
  });

  it.each([
    ["A. Person: A study (doi:10.1234/abc.5).", "doi:10.1234/abc.5"],
    ["A study, https://doi.org/10.1234/abc_5; see p. 4", "doi:10.1234/abc_5"],
    ["A book. ISBN 978-0-306-40615-7, p. 12", "isbn:9780306406157"],
    ["A book. ISBN-10: 0-306-40615-2", "isbn:9780306406157"],
    ["A book. ISBN 0-8044-2957-X", "isbn:9780804429573"],
    ["A book, 9780306406157", "isbn:9780306406157"],
  ])("in words: %s", (citation, identity) => {
    expect(ofWords(citation).identity).toBe(identity);
  });

  it.each([
    ["a wrong check digit", "A book. ISBN 978-0-306-40615-8"],
    ["ten digits that are no ISBN", "Telephone 0306406152"],
    ["a number within a longer one", "Account 19780306406157"],
  ])("not by %s", (_, citation) => {
    expect(ofWords(citation).identity).toMatch(/^citation:/);
  });

  it("a book at a library, read there", () => {
    expect(ofUrl("https://library.example.org/isbn/0306406152")).toEqual({
      identity: "isbn:9780306406157",
      url: "https://library.example.org/isbn/0306406152",
    });
  });
});

describe("the identity of a source by its citation", () => {
  it("does not mind case, typography and punctuation", () => {
    expect(ofWords("Annual Report 2020 – Table\u00a03.")).toEqual({
      identity: "citation:annual report 2020 table 3",
      url: null,
    });
    expect(ofWords("annual report, 2020 (table 3)").identity).toBe(
      ofWords("Annual Report 2020 — Table 3").identity,
    );
    expect(ofWords("Interview with Ada").identity).not.toBe(ofWords("Interview with Bob").identity);
  });

  it("needs something to go by", () => {
    expect(() => identify({ url: null, citation: "…" })).toThrow("needs an address");
  });
});
