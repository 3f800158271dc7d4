import { describe, expect, it } from "vitest";
import * as route from "./[[...rest]]/route";

describe("an address of the API that is none", () => {
  it.each(Object.entries(route))("answers %s with a problem", async (_, answer) => {
    const response = answer();
    expect(response.status).toBe(404);
    expect(response.headers.get("content-type")).toBe("application/problem+json");
    expect(await response.json()).toMatchObject({
      type: "urn:plumbline:problem:not_found",
      status: 404,
      requestId: response.headers.get("x-request-id"),
    });
  });

  it("answers every method", () => {
    const methods = ["DELETE", "GET", "HEAD", "OPTIONS", "PATCH", "POST", "PUT"];
    expect(Object.keys(route).toSorted()).toEqual(methods);
  });
});
