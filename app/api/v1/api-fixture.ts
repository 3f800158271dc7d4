import { readdirSync } from "node:fs";
import { join } from "node:path";
import { beforeAll, expect } from "vitest";
import type { Role } from "@/lib/core/actor";
import { makeToken } from "@/lib/features/tokens/mutations";
import type { Operation } from "@/lib/platform/api/operation";
import { openApiDocument } from "@/lib/platform/api/openapi";
import type { WorkspaceScope } from "@/lib/platform/scope";
import { testDatabase } from "@/lib/platform/testing/test-database";
import {
  makeArticle,
  makeDesk,
  type TestArticle,
  type TestDesk,
} from "@/lib/platform/testing/test-desk";
import { operations } from "./_operations";

const root = import.meta.dirname;

/** The document that every answer is held against. */
export const document = openApiDocument(operations, "http://desk.example");

type Handler = (
  request: Request,
  context: { params: Promise<Record<string, string>> },
) => Promise<Response>;

type Tokens = Record<Role | "stranger" | "revoked", string>;

/** The folders of the routes, as addresses. */
export const routes = readdirSync(root, { recursive: true, encoding: "utf8" })
  .filter((path) => path.endsWith("route.ts") && !path.startsWith("[[...rest]]"))
  .map((path) => `/${path.replace(/\/?route\.ts$/, "")}`);

/** The path of a route's folder as OpenAPI writes it. */
export function pathOf(folder: string): string {
  return folder.replaceAll(/\[(\w+)\]/g, "{$1}");
}

type Call = {
  as?: keyof Tokens | null;
  params?: Record<string, string>;
  query?: string;
  body?: unknown;
  revision?: number;
};

/**
 * A desk with one article, a token for each role and one of another desk's owner, and the ways to
 * call the API. Call it at the top of a test file; read its fields within tests and hooks.
 */
export function apiDesk() {
  const db = testDatabase();
  let desk: TestDesk;
  let article: TestArticle;
  let tokens: Tokens;

  beforeAll(async () => {
    desk = await makeDesk(db, "one");
    const other = await makeDesk(db, "two");
    article = await makeArticle(db, desk, "🚀 China filed 67 % of them.");
    tokens = {
      owner: await token(desk.owner, "owner"),
      editor: await token(desk.editor, "editor"),
      checker: await token(desk.checker, "checker"),
      viewer: await token(desk.viewer, "viewer"),
      stranger: await token(other.owner, "owner"),
      revoked: "",
    };
  });

  const call = (id: string, request: Call = {}) => callAs(tokens, id, request);

  async function newClaim(): Promise<Body> {
    const { articleId, versionId } = article;
    const range = { start: 2, end: 27 };
    const made = await call("createClaim", { body: { articleId, versionId, range, content } });
    expect(made.status).toBe(201);
    return made.body;
  }

  return {
    db,
    call,
    newClaim,
    get desk() {
      return desk;
    },
    get article() {
      return article;
    },
    get tokens() {
      return tokens;
    },
  };
}

async function token(scope: WorkspaceScope, role: Role): Promise<string> {
  const made = await makeToken(scope, { name: role, role, days: 1 });
  if (!made.ok) throw new Error("no token");
  return made.value.secret;
}

/** Makes a request as a client would, on the route that stands behind an operation. */
async function callAs(tokens: Tokens, id: string, request: Call): Promise<Answer> {
  const operation = operations.find((candidate) => candidate.id === id);
  if (!operation) throw new Error(`No operation ${id}`);
  const folder = routes.find((route) => pathOf(route) === operation.path);
  const route = (await import(join(root, folder ?? "", "route.ts"))) as Record<string, Handler>;
  const { as = "checker", params = {}, query = "", body, revision } = request;
  const headers = new Headers();
  if (as) headers.set("authorization", `Bearer ${tokens[as]}`);
  if (body !== undefined) headers.set("content-type", "application/json");
  if (revision !== undefined) headers.set("if-match", `"${revision}"`);
  const response = await route[operation.method]!(
    new Request(`http://desk.example/api/v1${operation.path}${query}`, {
      method: operation.method,
      headers,
      body: typeof body === "string" || body === undefined ? body : JSON.stringify(body),
    }),
    { params: Promise.resolve(params) },
  );
  return answerOf(operation, response);
}

export type Answer = { status: number; headers: Headers; body: Record<string, never> & Body };
export type Body = { id: string; revision: number; code: string } & Record<string, unknown>;

/** Reads an answer, and holds it against what the OpenAPI document says of the operation. */
async function answerOf(operation: Operation, response: Response): Promise<Answer> {
  const path = document.paths[operation.path] as Record<string, { responses: object }>;
  expect(Object.keys(path[operation.method.toLowerCase()]!.responses)).toContain(
    String(response.status),
  );
  const { success } = operation;
  const body = await bodyOf(response);
  if (response.status >= 400) {
    expect(response.headers.get("content-type")).toBe("application/problem+json");
    expect(body).toMatchObject({ status: response.status, detail: expect.any(String) });
  } else {
    expect(response.status).toBe(success.status);
    if ("schema" in success) expect(success.schema.safeParse(body).error).toBeUndefined();
  }
  return { status: response.status, headers: response.headers, body };
}

/** JSON as what it says; anything else as its `text`. */
async function bodyOf(response: Response) {
  if (response.status === 204) return {};
  const isJson = response.headers.get("content-type")?.includes("json") ?? false;
  return isJson ? response.json() : { text: await response.text() };
}

/** What a claim of the article says. */
export const content = {
  statement: "China filed 67 % of them.",
  kind: "figure",
  figures: [{ value: "67", unit: "%", qualifier: "exactly", measures: "share" }],
};
/** A piece of evidence. */
export const source = {
  url: "https://example.org/register",
  title: "Register",
  stance: "supports",
  sourceType: "primary",
};
