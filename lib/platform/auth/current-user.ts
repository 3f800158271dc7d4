import "server-only";
import { cookies } from "next/headers";
import { cache } from "react";
import { settings } from "../env";
import { auth } from "./auth";

export type CurrentUser = { id: string; name: string; email: string; demo: boolean };

/** The session of this request and its person; null without one. Read once a request. */
export const currentSession = cache(
  async (): Promise<{ sessionId: string; user: CurrentUser } | null> => {
    // First, since it tells a build that this page cannot be made ahead; a build has no secret. And
    // the cookies rather than the request's headers: those still hold the session of before when an
    // action gave a new one and the page is made again in its answer.
    const cookie = (await cookies()).toString();
    const found = await auth().api.getSession({ headers: new Headers({ cookie }) });
    if (!found) return null;
    const { id, name, email } = found.user;
    const { demo } = found.user;
    // A demo account's session from before the program was opened to others counts no more.
    if (demo && !settings().isDemoDesk) return null;
    return { sessionId: found.session.id, user: { id, name, email, demo } };
  },
);

/** Who is signed in; null for nobody. */
export async function currentUser(): Promise<CurrentUser | null> {
  return (await currentSession())?.user ?? null;
}
