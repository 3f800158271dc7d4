import { RateLimiterMemory, RateLimiterRes } from "rate-limiter-flexible";

const WINDOW_SECONDS = 60;

let limiter: { perMinute: number; memory: RateLimiterMemory } | undefined;

export type Allowance = {
  allowed: boolean;
  /** The headers of draft-ietf-httpapi-ratelimit-headers, and Retry-After where it was too often. */
  headers: Record<string, string>;
  retryAfter: number;
};

/**
 * Counts one request of a token against what it may make in a minute. Each server process counts
 * for itself: with several, a token may make that many on each.
 */
export async function takeAllowance(tokenId: string, perMinute: number): Promise<Allowance> {
  if (limiter?.perMinute !== perMinute) {
    const memory = new RateLimiterMemory({ points: perMinute, duration: WINDOW_SECONDS });
    limiter = { perMinute, memory };
  }
  const answer = await limiter.memory.consume(tokenId).catch((rejection: unknown) => {
    if (rejection instanceof RateLimiterRes) return rejection;
    throw rejection;
  });
  const allowed = answer.consumedPoints <= perMinute;
  const reset = Math.ceil(answer.msBeforeNext / 1000);
  return {
    allowed,
    retryAfter: reset,
    headers: {
      "RateLimit-Policy": `"token";q=${perMinute};w=${WINDOW_SECONDS}`,
      RateLimit: `"token";r=${answer.remainingPoints};t=${reset}`,
      ...(allowed ? {} : { "Retry-After": String(reset) }),
    },
  };
}
