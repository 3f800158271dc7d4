import type { BetterAuthPlugin } from "better-auth";
import { APIError, createAuthEndpoint } from "better-auth/api";
import { setSessionCookie } from "better-auth/cookies";
import { z } from "zod";
import type { Database } from "../db/database";
import { DEMO_ACCOUNT_KEYS, demoEmail } from "@/lib/core/demo-accounts";

/**
 * Signs in to an account of the demo desk without a password. Registered only while the
 * installation is one (embedded database, loopback address); otherwise the path does not exist.
 */
export function demoSignIn(database: Database) {
  return {
    id: "demo-sign-in",
    endpoints: {
      signInDemo: createAuthEndpoint(
        "/sign-in/demo",
        { method: "POST", body: z.object({ account: z.enum(DEMO_ACCOUNT_KEYS) }) },
        async (context) => {
          const { internalAdapter } = context.context;
          const account = await database.prisma.user.findFirst({
            where: { email: demoEmail(context.body.account), demo: true },
            select: { id: true },
          });
          const user = account && (await internalAdapter.findUserById(account.id));
          if (!user) throw new APIError("UNAUTHORIZED", { code: "NO_DEMO_ACCOUNT" });
          const session = await internalAdapter.createSession(user.id);
          await setSessionCookie(context, { session, user });
          return context.json({ signedIn: true });
        },
      ),
    },
  } satisfies BetterAuthPlugin;
}
