"use client";
import { useState } from "react";
import { ActionForm, textOf } from "@/lib/ui/action-form";
import { Alert } from "@/lib/ui/alert";
import { Button } from "@/lib/ui/button";
import { Field } from "@/lib/ui/field";
import { TextInput } from "@/lib/ui/text-input";
import { fieldProblem, useSave } from "@/lib/ui/use-save";
import { rename } from "../actions";

/** The name under which a person's work stands. */
export function NameForm({ name }: { name: string }) {
  const [saved, setSaved] = useState(false);
  const { pending, refusal, save } = useSave(rename);
  return (
    <ActionForm
      refusal={refusal}
      onSend={async (data) => {
        setSaved(false);
        const result = await save({ name: textOf(data, "name") });
        setSaved(result?.ok === true);
      }}
    >
      {saved && <Alert kind="success" title="Your name is saved." />}
      <Field label="Name" required error={fieldProblem(refusal, "name")}>
        {(control) => (
          <TextInput {...control} name="name" defaultValue={name} autoComplete="name" />
        )}
      </Field>
      <div>
        <Button type="submit" pending={pending}>
          Save the name
        </Button>
      </div>
    </ActionForm>
  );
}
