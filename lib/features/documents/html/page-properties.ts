import { firstOf, properties } from "../properties";
import type { Properties } from "../schema";
import { attribute, elementsOf, type Parent, textOf } from "./tree";

type Named = (...names: string[]) => string | null;

const ARTICLE_TYPES = /Article$|^(?:Report|BlogPosting|LiveBlogPosting|WebPage)$/u;

/**
 * What a page says about itself: JSON-LD (schema.org), OpenGraph, Dublin Core, then plain HTML. An
 * article's own data go before those of the page around it.
 */
export function pageProperties(root: Parent): Properties {
  const meta = new Map<string, string>();
  const linked: LinkedData[] = [];
  let titleTag: string | null = null;
  let time: string | null = null;
  for (const element of elementsOf(root)) {
    if (element.tagName === "meta") {
      const name = attribute(element, "property") ?? attribute(element, "name");
      const key = (name ?? attribute(element, "itemprop") ?? "").toLowerCase();
      const content = attribute(element, "content");
      if (key !== "" && content !== null && !meta.has(key)) meta.set(key, content);
    } else if (element.tagName === "title") titleTag ??= textOf(element);
    else if (element.tagName === "time") time ??= publicationTime(attribute(element, "datetime"));
    else if (attribute(element, "type")?.toLowerCase() === "application/ld+json")
      linked.push(...linkedData(textOf(element)));
  }
  const article = linked.find(({ type }) => ARTICLE_TYPES.test(type));
  const named: Named = (...names) => firstOf(...names.map((name) => meta.get(name)));
  return properties({
    title: firstOf(named("og:title"), article?.title, named("dc.title", "twitter:title"), titleTag),
    author: firstOf(article?.author, authorFrom(named)),
    publisher: firstOf(article?.publisher, named("og:site_name", "dc.publisher", "publisher")),
    publishedOn: firstOf(article?.publishedOn, dateFrom(named), time),
  });
}

/** Some pages put the address of a profile where the name belongs. */
function authorFrom(named: Named): string | null {
  const names = [named("author"), named("article:author"), named("dc.creator", "dcterms.creator")];
  return firstOf(...names.filter((name) => !/^https?:/iu.test(name ?? "")));
}

function dateFrom(named: Named): string | null {
  return named(
    "article:published_time",
    "datepublished",
    "og:published_time",
    "dc.date.issued",
    "dcterms.issued",
    "dc.date",
    "dcterms.date",
    "date",
    "pubdate",
    "citation_publication_date",
  );
}

function publicationTime(datetime: string | null): string | null {
  return datetime !== null && /^\d{4}-\d\d-\d\d/u.test(datetime) ? datetime : null;
}

type LinkedData = {
  type: string;
  title: string | null;
  author: string | null;
  publisher: string | null;
  publishedOn: string | null;
};

const MOST_THINGS = 200;

/** The things that a JSON-LD script describes, those in its graph too; none if it is no JSON. */
function linkedData(json: string): LinkedData[] {
  let parsed: unknown;
  try {
    parsed = JSON.parse(json);
  } catch {
    return [];
  }
  const things = [parsed].flat(1).flatMap((thing) => [thing, field(thing, "@graph")].flat(1));
  return things.slice(0, MOST_THINGS).map((thing) => ({
    type: words(field(thing, "@type"))[0] ?? "",
    title: words(field(thing, "headline"))[0] ?? words(field(thing, "name"))[0] ?? null,
    author: words(field(thing, "author")).join(", "),
    publisher: words(field(thing, "publisher"))[0] ?? null,
    publishedOn: words(field(thing, "datePublished"))[0] ?? null,
  }));
}

/** A value's words, be it a string, a thing with a name, or a list of such. */
function words(value: unknown): string[] {
  return [value].flat(1).flatMap((one) => {
    const name = typeof one === "object" ? field(one, "name") : one;
    return typeof name === "string" ? [name] : [];
  });
}

function field(thing: unknown, name: string): unknown {
  if (typeof thing !== "object" || thing === null) return undefined;
  return Object.entries(thing).find(([key]) => key === name)?.[1];
}
