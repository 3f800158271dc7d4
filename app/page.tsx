import { redirect } from "next/navigation";
import { listDesks } from "@/lib/features/workspaces/data";
import { currentUser } from "@/lib/platform/auth/current-user";
import { database } from "@/lib/platform/db/client";

/** The way in: to the desk that the person joined first. */
export default async function FrontPage() {
  const user = await currentUser();
  if (!user) redirect("/sign-in");
  const [desk] = await listDesks(database(), user.id);
  redirect(desk ? `/w/${desk.slug}/articles` : "/w");
}
