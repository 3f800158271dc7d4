"use client";
import { ActionForm, textOf } from "@/lib/ui/action-form";
import { Button } from "@/lib/ui/button";
import { Field } from "@/lib/ui/field";
import { TextInput } from "@/lib/ui/text-input";
import { fieldProblem } from "@/lib/ui/use-save";
import { useSaveAndGo } from "@/lib/ui/use-save-and-go";
import { signIn } from "../actions";

/** E-mail address and password. */
export function SignInForm({
  returnTo,
  isSecond,
}: {
  /** The path to go to afterwards. */
  returnTo: string;
  /** Whether there is a way in that most people take before this one. */
  isSecond: boolean;
}) {
  const { pending, refusal, saveAndGo } = useSaveAndGo(signIn);
  return (
    <ActionForm
      refusal={refusal}
      onSend={(data) =>
        saveAndGo({ email: textOf(data, "email"), password: textOf(data, "password"), returnTo })
      }
    >
      <Field label="E-mail address" required error={fieldProblem(refusal, "email")}>
        {(control) => <TextInput {...control} name="email" type="email" autoComplete="username" />}
      </Field>
      <Field label="Password" required error={fieldProblem(refusal, "password")}>
        {(control) => (
          <TextInput {...control} name="password" type="password" autoComplete="current-password" />
        )}
      </Field>
      <Button type="submit" variant={isSecond ? "secondary" : "primary"} pending={pending}>
        Sign in
      </Button>
    </ActionForm>
  );
}
