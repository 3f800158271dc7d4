import { countStatements } from "@/lib/features/claims/facet-counts";
import { MOST_VALUES } from "@/lib/features/claims/facets";
import { claimQuerySchema } from "@/lib/features/claims/query";
import { pageStatement } from "@/lib/features/claims/search-page";
import { prepared } from "@/lib/platform/db/prepared";
import { compare, figure, type Finding, growth } from "../findings";
import { type Load, loadDatabase, type LoadOptions } from "../load";
import { wordAt } from "@/lib/core/random-words-fixture";
import { cycle, loadApi, loadPage, type Measured, type Setting } from "./setting";

const MOST_GROWTH = 1.5;
const MOST_ADDED_MS = 15;

// Words that stand in between one and a tenth of a percent of the claims.
const WORDS = Array.from({ length: 150 }, (_, index) => wordAt(60 + index * 3));

// More than are remembered, so that each is counted anew.
const NARROWED = ["verified", "disputed", "in_review", "unreviewed"].flatMap((status) =>
  Array.from({ length: 200 }, (_, number) => `?speaker=Speaker+${number}&status=${status}`),
);

/** A page of 50 claims, as the API answers it. */
export async function measureList({ smaller, larger, options }: Measured): Promise<Finding[]> {
  const what = "Claims page, API (50 claims)";
  const measure = async (setting: Setting) => ({
    what,
    claims: setting.claims,
    alone: await loadPageStatement(setting, () => "", options.load),
    program: await loadApi(setting, "/api/v1/claims", options.load),
  });
  const [small, large] = [await measure(smaller), await measure(larger)];
  const grown = growth(`${what}: larger ÷ smaller`, small.program, large.program, MOST_GROWTH);
  return [compare(small, 1000), compare(large, 1000), grown];
}

/** The best 50 claims for a word, as the API answers them. */
export async function measureSearch({ smaller, larger, options }: Measured): Promise<Finding[]> {
  const measure = async (setting: Setting) => ({
    what: "Full-text search, API (50 claims)",
    claims: setting.claims,
    alone: await loadPageStatement(setting, cycle(searches), options.load),
    program: await loadApi(setting, pathsOf("/api/v1/claims", searches), options.load),
  });
  const searches = WORDS.map((word) => `?q=${word}`);
  return [compare(await measure(smaller), 400), compare(await measure(larger), 400)];
}

/** The counts beside the list: of all claims, and of searches that nobody made before. */
export async function measureFacets({ smaller, larger, options }: Measured): Promise<Finding[]> {
  const path = "/api/v1/claims/facets";
  const findings: Finding[] = [];
  for (const setting of [smaller, larger]) {
    const { claims } = setting;
    const alone = await loadFacetStatements(setting, () => "", options.load);
    const program = await loadApi(setting, path, options.load);
    findings.push(compare({ what: "Facets of all claims, API", claims, alone, program }));
  }
  for (const setting of [smaller, larger]) {
    const { claims } = setting;
    const alone = await loadFacetStatements(setting, cycle(NARROWED), options.load);
    const program = await loadApi(setting, pathsOf(path, NARROWED), options.load);
    findings.push(compare({ what: "Facets of a new search, API", claims, alone, program }));
  }
  return findings;
}

/** The claims page as a browser gets it: with sixteen at once, and how much one waits longer. */
export async function measureHtml({ smaller, larger, options }: Measured): Promise<Finding[]> {
  const what = "Claims page, HTML";
  const path = "/w/bench/claims";
  const measure = async (setting: Setting, load: LoadOptions) => ({
    what,
    claims: setting.claims,
    alone: await loadPageStatement(setting, () => "", load),
    program: await loadPage(setting, path, load),
  });
  const [small, large] = [
    await measure(smaller, options.load),
    await measure(larger, options.load),
  ];
  const one = { ...options.load, connections: 1 };
  const [smallOne, largeOne] = [await measure(smaller, one), await measure(larger, one)];
  return [
    compare(small),
    compare(large),
    growth(`${what}: larger ÷ smaller`, small.program, large.program, MOST_GROWTH),
    added(smallOne),
    added(largeOne),
  ];
}

function added({ what, claims, alone, program }: Parameters<typeof compare>[0]): Finding {
  const more = program.median - alone.median;
  return {
    ...compare({ what: `${what}, one at a time`, claims, alone, program }),
    ratio: `+${figure(more)} ms`,
    aim: `< +${MOST_ADDED_MS} ms`,
    isMet: more < MOST_ADDED_MS,
  };
}

function pathsOf(path: string, queries: readonly string[]): () => string {
  return cycle(queries.map((query) => `${path}${query}`));
}

function loadPageStatement(
  { pool, scope }: Setting,
  next: () => string,
  load: LoadOptions,
): Promise<Load> {
  const statementOf = remember((query) => {
    const { text, values } = pageStatement(scope, parse(query));
    return prepared(text, values);
  });
  return loadDatabase(
    pool,
    async (query) => {
      await query(statementOf(next()));
    },
    load,
  );
}

function loadFacetStatements(
  { pool, scope }: Setting,
  next: () => string,
  load: LoadOptions,
): Promise<Load> {
  const statementsOf = remember((query) => countStatements(scope, parse(query), {}, MOST_VALUES));
  return loadDatabase(
    pool,
    async (query) => {
      for (const statement of statementsOf(next())) await query(statement);
    },
    load,
  );
}

/** The database alone is not to pay for the making of statements. */
function remember<T>(make: (query: string) => T): (query: string) => T {
  const made = new Map<string, T>();
  return (query) => {
    const found = made.get(query) ?? make(query);
    made.set(query, found);
    return found;
  };
}

function parse(query: string) {
  return claimQuerySchema.parse(Object.fromEntries(new URLSearchParams(query)));
}
