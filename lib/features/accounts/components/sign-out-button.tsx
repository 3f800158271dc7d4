"use client";
import { Button } from "@/lib/ui/button";
import { useSaveAndGo } from "@/lib/ui/use-save-and-go";
import { signOut } from "../actions";

/** Ends this session. */
export function SignOutButton() {
  const { pending, saveAndGo } = useSaveAndGo(signOut);
  return (
    <Button variant="quiet" size="sm" pending={pending} onClick={() => void saveAndGo({})}>
      Sign out
    </Button>
  );
}
