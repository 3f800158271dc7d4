import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { operations } from "./_operations";
import { document, pathOf, routes } from "./api-fixture";

const root = import.meta.dirname;

describe("the OpenAPI document", () => {
  it("has every route with its methods, and none that is not there", async () => {
    const served: string[] = [];
    for (const folder of routes.filter((route) => route !== "/openapi.json")) {
      const route = (await import(join(root, folder, "route.ts"))) as object;
      const methods = Object.keys(route).filter((name) => /^[A-Z]+$/.test(name));
      served.push(...methods.map((method) => `${method} ${pathOf(folder)}`));
    }
    const documented = operations.map(({ method, path }) => `${method} ${path}`);
    expect(documented.toSorted()).toEqual(served.toSorted());
  });

  it("names every operation once, and each parameter of its path", () => {
    expect(new Set(operations.map(({ id }) => id)).size).toBe(operations.length);
    for (const { path, method } of operations) {
      const described = document.paths[path] as Record<string, { parameters: { name: string }[] }>;
      const names = described[method.toLowerCase()]!.parameters.map(({ name }) => name);
      const inPath = [...path.matchAll(/\{(\w+)\}/g)].map((match) => match[1]);
      expect(names).toEqual(expect.arrayContaining(inPath));
    }
  });

  it("is served as it is", async () => {
    const { GET } = await import("./openapi.json/route");
    const served = (await GET().json()) as typeof document;
    expect(served.openapi).toBe("3.1.0");
    expect(served.paths).toEqual(JSON.parse(JSON.stringify(document.paths)));
  });
});
