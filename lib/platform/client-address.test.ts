import { createServer, get } from "node:http";
import type { AddressInfo } from "node:net";
import { describe, expect, it } from "vitest";
import { clientAddress, settleClientAddresses } from "./client-address";

describe("clientAddress", () => {
  it.each([
    ["nothing forwarded", undefined, "198.51.100.7"],
    ["a made-up address", "203.0.113.9", "198.51.100.7"],
    ["a made-up chain", "203.0.113.9, 203.0.113.10", "198.51.100.7"],
  ])("takes the peer, whatever is forwarded: %s", (_, forwarded, address) => {
    expect(clientAddress(forwarded, "198.51.100.7", false)).toBe(address);
  });

  it.each([
    ["one address", "203.0.113.9", "203.0.113.9"],
    ["a chain that the client began", "10.0.0.1, 203.0.113.9", "203.0.113.9"],
    ["nothing", undefined, "127.0.0.1"],
    ["blanks", " ", "127.0.0.1"],
  ])("takes what the proxy wrote behind one: %s", (_, forwarded, address) => {
    expect(clientAddress(forwarded, "127.0.0.1", true)).toBe(address);
  });
});

describe("settleClientAddresses", () => {
  it("has every request of the process say the true address", async () => {
    settleClientAddresses(false);
    const server = createServer((request, response) => {
      response.end(String(request.headers["x-forwarded-for"]));
    });
    await new Promise<void>((listening) => server.listen(0, "127.0.0.1", listening));
    const { port } = server.address() as AddressInfo;
    const said = await new Promise<string>((done, failed) => {
      const headers = { "x-forwarded-for": "203.0.113.9" };
      get({ host: "127.0.0.1", port, headers }, (response) => {
        response.setEncoding("utf8").once("data", done);
      }).on("error", failed);
    });
    await new Promise((closed) => server.close(closed));
    expect(said).toBe("127.0.0.1");
  });
});
