"use client";
import { ActionForm, textOf } from "@/lib/ui/action-form";
import { Button } from "@/lib/ui/button";
import { Field } from "@/lib/ui/field";
import { TextInput } from "@/lib/ui/text-input";
import { fieldProblem } from "@/lib/ui/use-save";
import { useSaveAndGo } from "@/lib/ui/use-save-and-go";
import { startDesk } from "../actions";

/** A further desk, owned by who makes it. */
export function NewDeskForm() {
  const { pending, refusal, saveAndGo } = useSaveAndGo(startDesk);
  return (
    <ActionForm refusal={refusal} onSend={(data) => saveAndGo({ name: textOf(data, "name") })}>
      <Field
        label="Name of the new desk"
        hint="You become its owner. It sees nothing of your other desks."
        required
        error={fieldProblem(refusal, "name")}
      >
        {(control) => <TextInput {...control} name="name" />}
      </Field>
      <div>
        <Button type="submit" pending={pending}>
          Make the desk
        </Button>
      </div>
    </ActionForm>
  );
}
