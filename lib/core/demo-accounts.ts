import type { Role } from "@/lib/core/actor";

/** The accounts of the seeded desk on a machine of one's own: one a role, and a second checker. */
export const DEMO_ACCOUNTS = {
  owner: { name: "Demo owner", role: "owner" },
  editor: { name: "Demo editor", role: "editor" },
  checker: { name: "Demo checker", role: "checker" },
  "second-checker": { name: "Second demo checker", role: "checker" },
  viewer: { name: "Demo viewer", role: "viewer" },
} as const satisfies Record<string, { name: string; role: Role }>;

export type DemoAccount = keyof typeof DEMO_ACCOUNTS;

export const DEMO_ACCOUNT_KEYS = Object.keys(DEMO_ACCOUNTS) as [DemoAccount, ...DemoAccount[]];

/** The address by which a demo account is found. RFC 2606 reserves `.invalid`: no mail reaches it. */
export function demoEmail(account: DemoAccount): string {
  return `${account}@demo.invalid`;
}
