"use client";
import type { Role } from "@/lib/core/actor";
import { signOut } from "@/lib/features/accounts/actions";
import { Avatar } from "@/lib/ui/avatar";
import { Menu } from "@/lib/ui/menu";
import { useToast } from "@/lib/ui/toast";
import { attempt } from "@/lib/ui/use-save";

/** Who is here and as what; the account, the other desks, and the way out. */
export function AccountMenu({
  name,
  role,
  desk,
  desks,
}: {
  name: string;
  role: Role;
  desk: string;
  desks: { slug: string; name: string }[];
}) {
  const toast = useToast();

  async function leave() {
    const left = await attempt(() => signOut({}));
    if (left.ok) window.location.assign(left.value.next);
    else toast.show({ message: left.error.message, tone: "negative" });
  }

  return (
    <Menu
      label={`${name}, ${role}`}
      iconOnly
      trigger={<Avatar name={name} decorative size="sm" />}
      entries={[
        { label: `${name} (${role})`, href: "/account" },
        "divider",
        ...(desks.length > 1
          ? desks.map(({ slug, name: title }) => ({
              label: title,
              href: `/w/${slug}/articles`,
              checked: slug === desk,
            }))
          : []),
        { label: "All desks, new desk", href: "/w" },
        "divider",
        { label: "Sign out", onSelect: () => void leave() },
      ]}
    />
  );
}
