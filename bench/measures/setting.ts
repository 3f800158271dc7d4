import type { Pool } from "pg";
import type { WorkspaceScope } from "@/lib/platform/scope";
import type { MeasuredDatabase } from "../databases";
import type { Load, LoadOptions, Requests } from "../load";
import { loadServer } from "../load";
import type { BenchOptions } from "../options";
import type { WebServer } from "../web-server";

/** One desk, as everything is measured on it: by the program, and on the database alone. */
export type Setting = {
  claims: number;
  database: MeasuredDatabase;
  server: WebServer;
  /** Connections of the measuring itself. */
  pool: Pool;
  /** What the desk's owner may, on those connections. */
  scope: WorkspaceScope;
  /** The headers of a request to the API. */
  api: Record<string, string>;
  /** The headers of a request for a page. */
  page: Record<string, string>;
};

/** Everything that is measured gets the smaller desk, the larger one, and how it was asked for. */
export type Measured = { smaller: Setting; larger: Setting; options: BenchOptions };

/** Goes through `list` again and again. */
export function cycle<T>(list: readonly T[]): () => T {
  let index = 0;
  return () => list[index++ % list.length]!;
}

/** Loads the API with reads of `path`, or of what it gives each time. */
export function loadApi(
  { server, api }: Setting,
  path: string | (() => string),
  load: LoadOptions,
): Promise<Load> {
  return loadServer(requestsFor(server.url, api, path), load);
}

/** {@link loadApi} for pages. */
export function loadPage(
  { server, page }: Setting,
  path: string | (() => string),
  load: LoadOptions,
): Promise<Load> {
  return loadServer(requestsFor(server.url, page, path), load);
}

function requestsFor(
  url: string,
  headers: Record<string, string>,
  path: string | (() => string),
): Requests {
  if (typeof path === "string") return { url: `${url}${path}`, headers };
  return { url, headers, next: () => ({ path: path() }) };
}
