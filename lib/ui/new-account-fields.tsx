import { PASSWORD_LENGTH } from "@/lib/core/password";
import { Field } from "./field";
import { TextInput } from "./text-input";
import { fieldProblem, type Refusal } from "./use-save";

/** Name, e-mail address and password of an account that is being made. */
export function NewAccountFields({
  refusal,
  email,
}: {
  refusal: Refusal | null;
  /** An address that is settled already. */
  email?: string | null;
}) {
  return (
    <>
      <Field
        label="Your name"
        hint="As it stands beside your work and in reports."
        required
        error={fieldProblem(refusal, "name")}
      >
        {(control) => <TextInput {...control} name="name" autoComplete="name" />}
      </Field>
      <Field label="E-mail address" required error={fieldProblem(refusal, "email")}>
        {(control) => (
          <TextInput
            {...control}
            name="email"
            type="email"
            autoComplete="username"
            defaultValue={email ?? ""}
            readOnly={Boolean(email)}
          />
        )}
      </Field>
      <Field
        label="Password"
        hint={`At least ${PASSWORD_LENGTH.min} characters.`}
        required
        error={fieldProblem(refusal, "password")}
      >
        {(control) => (
          <TextInput {...control} name="password" type="password" autoComplete="new-password" />
        )}
      </Field>
    </>
  );
}
