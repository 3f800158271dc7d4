"use client";
import { useState } from "react";
import { PASSWORD_LENGTH } from "@/lib/core/password";
import { ActionForm, textOf } from "@/lib/ui/action-form";
import { Alert } from "@/lib/ui/alert";
import { Button } from "@/lib/ui/button";
import { Field } from "@/lib/ui/field";
import { TextInput } from "@/lib/ui/text-input";
import { fieldProblem, useSave } from "@/lib/ui/use-save";
import { changePassword } from "../actions";

/** Another password; it ends the person's other sessions. `email` lets a password manager find it. */
export function PasswordForm({ email }: { email: string }) {
  const [saved, setSaved] = useState(false);
  const { pending, refusal, save } = useSave(changePassword);
  return (
    <ActionForm
      refusal={refusal}
      onSend={async (data, form) => {
        setSaved(false);
        const input = { current: textOf(data, "current"), chosen: textOf(data, "chosen") };
        const result = await save(input);
        if (!result?.ok) return;
        form.reset();
        setSaved(true);
      }}
    >
      {saved && (
        <Alert kind="success" title="The password is changed.">
          You were signed out everywhere else.
        </Alert>
      )}
      <input type="hidden" name="email" value={email} autoComplete="username" />
      <Field label="Current password" required error={fieldProblem(refusal, "current")}>
        {(control) => (
          <TextInput {...control} name="current" type="password" autoComplete="current-password" />
        )}
      </Field>
      <Field
        label="New password"
        hint={`At least ${PASSWORD_LENGTH.min} characters.`}
        required
        error={fieldProblem(refusal, "chosen")}
      >
        {(control) => (
          <TextInput {...control} name="chosen" type="password" autoComplete="new-password" />
        )}
      </Field>
      <div>
        <Button type="submit" pending={pending}>
          Change the password
        </Button>
      </div>
    </ActionForm>
  );
}
