import { betterAuth } from "better-auth";
import { prismaAdapter } from "better-auth/adapters/prisma";
import { APIError, createAuthMiddleware } from "better-auth/api";
import { newId } from "@/lib/core/ids";
import { PASSWORD_LENGTH } from "@/lib/core/password";
import type { Database } from "../db/database";
import { database } from "../db/client";
import { settings } from "../env";
import { log } from "../log";
import { demoSignIn } from "./demo-sign-in";
import { countTry, forgetSignInTries, type LimitRule, signInKey } from "./rate-limit";
import { trustedOrigins } from "./trusted-origins";

export type AuthSettings = {
  /** The address that people type, with its scheme: cookies are secure when it is https. */
  appUrl: string;
  secret: string;
  /** Whether the demo accounts exist at all. */
  demoDesk: boolean;
};

const DAY = 24 * 60 * 60;

// Two limits, since each alone has a hole: many accounts from one address, one account from many.
const PER_ADDRESS: LimitRule = { window: 60, max: 20 };
const PER_ACCOUNT: LimitRule = { window: 15 * 60, max: 10 };

/** Accounts and sessions over one database. The program uses {@link auth}; tests make their own. */
export function createAuth(db: Database, { appUrl, secret, demoDesk }: AuthSettings) {
  return betterAuth({
    appName: "Plumbline",
    baseURL: appUrl,
    secret,
    trustedOrigins: trustedOrigins(appUrl),
    database: prismaAdapter(db.prisma, { provider: "postgresql", transaction: true }),
    emailAndPassword: {
      enabled: true,
      disableSignUp: true,
      minPasswordLength: PASSWORD_LENGTH.min,
      maxPasswordLength: PASSWORD_LENGTH.max,
    },
    user: { additionalFields: { demo: { type: "boolean", input: false, defaultValue: false } } },
    // No cookie cache: a session that was ended must be refused at the very next request.
    session: { expiresIn: 30 * DAY, disableSessionRefresh: true, cookieCache: { enabled: false } },
    rateLimit: {
      enabled: true,
      customRules: {
        "/sign-in/email": PER_ADDRESS,
        "/sign-in/demo": false,
        "/sign-out": false,
        "/change-password": PER_ADDRESS,
      },
      customStorage: { consume: (key, rule) => countTry(db, key, rule) },
    },
    hooks: limitPerAccount(db),
    plugins: demoDesk ? [demoSignIn(db)] : [],
    advanced: {
      cookiePrefix: "plumbline",
      useSecureCookies: appUrl.startsWith("https:"),
      disableOriginCheck: false,
      database: { generateId: () => newId() },
    },
    telemetry: { enabled: false },
    logger: { log: (level, message) => log()[level]({ from: "better-auth" }, message) },
  });
}

function limitPerAccount(db: Database) {
  return {
    before: createAuthMiddleware(async ({ path, body }) => {
      if (path !== "/sign-in/email") return;
      const { allowed, retryAfter } = await countTry(db, signInKey(body?.email), PER_ACCOUNT);
      if (allowed) return;
      throw new APIError(
        "TOO_MANY_REQUESTS",
        { code: "TOO_MANY_REQUESTS" },
        { "X-Retry-After": String(retryAfter) },
      );
    }),
    after: createAuthMiddleware(async ({ path, body, context }) => {
      if (path !== "/sign-in/email" || !context.newSession) return;
      await forgetSignInTries(db.prisma, body?.email);
    }),
  };
}

export type Auth = ReturnType<typeof createAuth>;

let instance: Auth | undefined;

/** The program's accounts and sessions, by its settings. */
export function auth(): Auth {
  if (!instance) {
    const { APP_URL, AUTH_SECRET, isDemoDesk } = settings();
    if (AUTH_SECRET === undefined)
      throw new Error("The start script did not hand over AUTH_SECRET");
    instance = createAuth(database(), {
      appUrl: APP_URL,
      secret: AUTH_SECRET,
      demoDesk: isDemoDesk,
    });
  }
  return instance;
}
