"use client";
import { ActionForm, textOf } from "@/lib/ui/action-form";
import { Button } from "@/lib/ui/button";
import { Field } from "@/lib/ui/field";
import { NewAccountFields } from "@/lib/ui/new-account-fields";
import { TextInput } from "@/lib/ui/text-input";
import { fieldProblem } from "@/lib/ui/use-save";
import { useSaveAndGo } from "@/lib/ui/use-save-and-go";
import { setUp } from "../actions";

/** The first owner's account and the desk's name, behind the one-time link. */
export function SetUpForm({ token, desk }: { token: string; desk: string }) {
  const { pending, refusal, saveAndGo } = useSaveAndGo(setUp);
  return (
    <ActionForm
      refusal={refusal}
      onSend={(data) =>
        saveAndGo({
          token,
          name: textOf(data, "name"),
          email: textOf(data, "email"),
          password: textOf(data, "password"),
          desk: textOf(data, "desk"),
        })
      }
    >
      <NewAccountFields refusal={refusal} />
      <Field label="Name of the desk" required error={fieldProblem(refusal, "desk")}>
        {(control) => <TextInput {...control} name="desk" defaultValue={desk} />}
      </Field>
      <Button type="submit" variant="primary" pending={pending}>
        Make the desk mine
      </Button>
    </ActionForm>
  );
}
