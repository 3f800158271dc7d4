"use client";
import { ActionForm, textOf } from "@/lib/ui/action-form";
import { Button } from "@/lib/ui/button";
import { NewAccountFields } from "@/lib/ui/new-account-fields";
import { useSaveAndGo } from "@/lib/ui/use-save-and-go";
import { joinAsNewPerson } from "../actions";

/** Takes up an invitation with a new account. */
export function JoinForm({ token, email }: { token: string; email: string | null }) {
  const { pending, refusal, saveAndGo } = useSaveAndGo(joinAsNewPerson);
  return (
    <ActionForm
      refusal={refusal}
      onSend={(data) =>
        saveAndGo({
          token,
          name: textOf(data, "name"),
          email: textOf(data, "email"),
          password: textOf(data, "password"),
        })
      }
    >
      <NewAccountFields refusal={refusal} email={email} />
      <Button type="submit" variant="primary" pending={pending}>
        Make an account and join
      </Button>
    </ActionForm>
  );
}
