"use client";
import { useState } from "react";
import { type Role, ROLES, roleAtLeast } from "@/lib/core/actor";
import { ActionForm, textOf } from "@/lib/ui/action-form";
import { Alert } from "@/lib/ui/alert";
import { Button } from "@/lib/ui/button";
import { CopyButton } from "@/lib/ui/copy-button";
import { Field } from "@/lib/ui/field";
import { Select } from "@/lib/ui/select";
import { TextInput } from "@/lib/ui/text-input";
import { fieldProblem, useSave } from "@/lib/ui/use-save";
import { makeTokenAction } from "../actions";
import { TOKEN_DAYS } from "../schema";

const DEFAULT_DAYS = 90;

/** Makes an API token and shows its secret, once. Offers no role above the maker's own. */
export function MakeTokenForm({ desk, role: own }: { desk: string; role: Role }) {
  const [secret, setSecret] = useState<string | null>(null);
  const { pending, refusal, save } = useSave((input: { name: string; role: Role; days: string }) =>
    makeTokenAction(desk, input),
  );
  const roles = ROLES.filter((role) => roleAtLeast(own, role));
  return (
    <ActionForm
      refusal={refusal}
      onSend={async (data, form) => {
        setSecret(null);
        const role = roles.find((known) => known === textOf(data, "role")) ?? "viewer";
        const made = await save({ name: textOf(data, "name"), role, days: textOf(data, "days") });
        if (!made?.ok) return;
        form.reset();
        setSecret(made.value.secret);
      }}
    >
      {secret && <Secret secret={secret} />}
      <Field
        label="Name"
        hint="What will use it, so that you know which one to revoke."
        error={fieldProblem(refusal, "name")}
        required
      >
        {(control) => <TextInput {...control} name="name" autoComplete="off" maxLength={80} />}
      </Field>
      <div className="grid gap-4 sm:grid-cols-2">
        <Field label="Role" error={fieldProblem(refusal, "role")}>
          {(control) => (
            <Select {...control} name="role" defaultValue="viewer">
              {roles.map((role) => (
                <option key={role} value={role}>
                  {role}
                </option>
              ))}
            </Select>
          )}
        </Field>
        <Field label="Good for" error={fieldProblem(refusal, "days")}>
          {(control) => (
            <Select {...control} name="days" defaultValue={DEFAULT_DAYS}>
              {TOKEN_DAYS.map((days) => (
                <option key={days} value={days}>
                  {days} days
                </option>
              ))}
            </Select>
          )}
        </Field>
      </div>
      <div>
        <Button type="submit" pending={pending}>
          Make a token
        </Button>
      </div>
    </ActionForm>
  );
}

function Secret({ secret }: { secret: string }) {
  return (
    <Alert
      kind="success"
      title="The token is made. It is shown once: keep it where secrets are kept."
      actions={<CopyButton text={secret} label="Copy the token" />}
    >
      <p className="font-mono break-all">{secret}</p>
      <p>Send it as “Authorization: Bearer …” to /api/v1.</p>
    </Alert>
  );
}
