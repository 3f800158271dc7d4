// What the measurements use of autocannon, which ships no types.
declare module "autocannon" {
  import type { EventEmitter } from "node:events";

  export type Request = {
    method?: "GET" | "POST";
    path?: string;
    headers?: Record<string, string>;
    body?: string;
    /** Called before each request that is sent. */
    setupRequest?: (request: Request) => Request;
  };

  export type Options = {
    url: string;
    connections: number;
    /** Seconds. */
    duration: number;
    /** Seconds. */
    timeout: number;
    headers: Record<string, string>;
    requests?: Request[];
  };

  export type Result = { errors: number; non2xx: number };

  /** Emits "response" (client, status, bytes, milliseconds) and "done" (result). */
  export default function autocannon(options: Options): EventEmitter & PromiseLike<Result>;
}
