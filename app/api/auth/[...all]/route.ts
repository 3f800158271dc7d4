import { auth } from "@/lib/platform/auth/auth";

// Everything else that better-auth could answer (profile changes, account linking) stays shut.
const OPEN_PATHS = new Set(["sign-in/email", "sign-in/demo", "sign-out"]);

/** Sign-in and sign-out for programs; the pages' own forms go through their actions. */
export async function POST(request: Request, context: { params: Promise<{ all: string[] }> }) {
  const { all } = await context.params;
  if (!OPEN_PATHS.has(all.join("/"))) return new Response(null, { status: 404 });
  return auth().handler(request);
}
