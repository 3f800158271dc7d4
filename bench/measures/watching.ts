import { spawn } from "node:child_process";
import { once } from "node:events";
import type { LinkToLookAt } from "@/lib/features/watching/looking";
import { lookAt } from "@/lib/features/watching/looking";
import { parseAllowedHosts } from "@/lib/platform/web/allowed-hosts";
import { type Finding, figure } from "../findings";

const HOSTS = 50;
const ROUNDS = 4;
const PAGE_KILOBYTES = 500;
const MOST_MEGABYTES = 200;
const SAMPLE_MS = 10;
const MEGABYTE = 1024 * 1024;

/** Hosts of their own process, so that its memory is not ours: a page each, after a moment. */
const SERVERS = `
  const { createServer } = require("node:http");
  const page = "The council voted for the bridge. ".repeat(${(PAGE_KILOBYTES * 1024) / 34});
  const ports = [];
  for (let host = 0; host < ${HOSTS}; host += 1) {
    const server = createServer((request, response) => setTimeout(() => {
      response.writeHead(200, { "content-type": "text/plain" }).end(page + Math.random());
    }, 200));
    server.listen(0, "127.0.0.1", () => {
      ports.push(server.address().port);
      if (ports.length === ${HOSTS}) process.stdout.write(JSON.stringify(ports));
    });
  }`;

/** Looks at one link of each of fifty hosts side by side, again and again, and watches the memory. */
export async function measureWatching(): Promise<Finding[]> {
  const child = spawn(process.execPath, ["-e", SERVERS], { stdio: ["ignore", "pipe", "inherit"] });
  const rest = process.memoryUsage.rss();
  let peak = 0;
  const sample = () => (peak = Math.max(peak, process.memoryUsage.rss()));
  const timer = setInterval(sample, SAMPLE_MS);
  try {
    const [ports] = (await once(child.stdout, "data")) as [Buffer];
    const links = (JSON.parse(ports.toString()) as number[]).map(linkAt);
    const begun = performance.now();
    for (let round = 0; round < ROUNDS; round += 1) {
      const looks = await Promise.all(links.map((link) => lookAt(link, "2026-05-01", ALLOWED)));
      if (looks.some(({ page }) => page?.textSha256 == null))
        throw new Error("A page was not read");
      sample();
    }
    const seconds = (performance.now() - begun) / 1000;
    return [finding(peak / MEGABYTE, rest / MEGABYTE, (HOSTS * ROUNDS) / seconds)];
  } finally {
    clearInterval(timer);
    child.kill();
  }
}

const ALLOWED = { allowed: parseAllowedHosts("127.0.0.1")! };

function linkAt(port: number): LinkToLookAt {
  return {
    url: `http://127.0.0.1:${port}/`,
    record: { state: "unchecked", strikes: [], streak: 0, movedTo: null },
    etag: null,
    lastModified: null,
    bodySha256: null,
    textSha256: null,
    quotes: [],
  };
}

/** `peak` and `rest` in megabytes: with the looks, and of the process before the first. */
function finding(peak: number, rest: number, perSecond: number): Finding {
  const taken = peak - rest;
  return {
    what: `Watching ${HOSTS} hosts at once, pages of ${PAGE_KILOBYTES} kB: memory that it takes at most`,
    claims: null,
    alone: `${figure(rest)} MB at rest`,
    program: `${figure(taken)} MB more, ${figure(perSecond)} looks/s`,
    ratio: "",
    aim: `< ${MOST_MEGABYTES} MB`,
    isMet: taken < MOST_MEGABYTES,
    numbers: { peak, rest, perSecond },
  };
}
