/** The query of an address as Next gives it to a page: a name that comes several times holds a list. */
export type PageAddress = Record<string, string | string[] | undefined>;

/** The query of an address in the form that every browser reads. */
export function toSearchParams(address: PageAddress): URLSearchParams {
  const params = new URLSearchParams();
  for (const [name, value] of Object.entries(address)) {
    for (const one of [value].flat()) if (one !== undefined) params.append(name, one);
  }
  return params;
}

/** A path with a query, without the question mark where the query is empty. */
export function withQuery(path: string, params: URLSearchParams): string {
  return params.size === 0 ? path : `${path}?${params}`;
}
