"use client";
import { DEMO_ACCOUNT_KEYS, type DemoAccount } from "@/lib/core/demo-accounts";
import { Button } from "@/lib/ui/button";
import { RefusalAlert } from "@/lib/ui/refusal-alert";
import { useSaveAndGo } from "@/lib/ui/use-save-and-go";
import { continueAs } from "../actions";

/** The ways into the demo desk: one press, no password. */
export function DemoAccounts({ returnTo }: { returnTo: string }) {
  const { pending, refusal, saveAndGo } = useSaveAndGo(continueAs);
  const enter = (account: DemoAccount) => void saveAndGo({ account, returnTo });
  return (
    <div className="flex flex-col gap-2">
      <RefusalAlert refusal={refusal} />
      {DEMO_ACCOUNT_KEYS.map((account, index) => (
        <Button
          key={account}
          variant={index === 0 ? "primary" : "secondary"}
          aria-disabled={pending}
          onClick={() => enter(account)}
        >
          Continue as {account.replace("-", " ")}
        </Button>
      ))}
    </div>
  );
}
