import "server-only";
import { parseSetCookieHeader, toCookieOptions } from "better-auth/cookies";
import { cookies, headers } from "next/headers";
import { settings } from "../env";
import { auth } from "./auth";

type AuthPath = "/sign-in/email" | "/sign-in/demo" | "/sign-out" | "/change-password";

export type AuthAnswer =
  { ok: true } | { ok: false; status: number; code: string | null; retryAfter: number | null };

const PASSED_ON = ["cookie", "origin", "referer", "user-agent", "x-forwarded-for"];

/**
 * Sends a form on to the endpoint of better-auth inside this process, so that its origin check and
 * rate limit hold for our forms as they do for the open address, and takes over the cookies it sets.
 */
export async function askAuth(path: AuthPath, body: Record<string, unknown>): Promise<AuthAnswer> {
  const incoming = await headers();
  const passed = new Headers({ "content-type": "application/json" });
  for (const name of PASSED_ON) {
    const value = incoming.get(name);
    if (value !== null) passed.set(name, value);
  }
  const response = await auth().handler(
    new Request(new URL(`/api/auth${path}`, settings().APP_URL), {
      method: "POST",
      headers: passed,
      body: JSON.stringify(body),
    }),
  );
  if (response.ok) {
    await takeCookies(response);
    return { ok: true };
  }
  const answer: unknown = await response.json().catch(() => null);
  const code =
    typeof answer === "object" && answer !== null && "code" in answer ? answer.code : null;
  const retryAfter = Number(response.headers.get("x-retry-after"));
  return {
    ok: false,
    status: response.status,
    code: typeof code === "string" ? code : null,
    retryAfter: retryAfter > 0 ? retryAfter : null,
  };
}

async function takeCookies(response: Response): Promise<void> {
  const jar = await cookies();
  const set = parseSetCookieHeader(response.headers.get("set-cookie") ?? "");
  for (const [name, cookie] of set) {
    if (name !== "") jar.set(name, cookie.value, toCookieOptions(cookie));
  }
}
