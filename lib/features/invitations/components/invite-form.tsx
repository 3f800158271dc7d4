"use client";
import { useState } from "react";
import { ROLES, type Role } from "@/lib/core/actor";
import { ActionForm, textOf } from "@/lib/ui/action-form";
import { Alert } from "@/lib/ui/alert";
import { Button } from "@/lib/ui/button";
import { CopyButton } from "@/lib/ui/copy-button";
import { Field } from "@/lib/ui/field";
import { Select } from "@/lib/ui/select";
import { TextInput } from "@/lib/ui/text-input";
import { fieldProblem, useSave } from "@/lib/ui/use-save";
import { invite } from "../actions";
import { INVITATION_DAYS } from "../domain";

const roleText: Record<Role, string> = {
  owner: "Owner: everything, members and settings too",
  editor: "Editor: articles, assignment, settling verdicts",
  checker: "Checker: claims, evidence, verdicts, notes",
  viewer: "Viewer: reads and exports",
};

/** Makes an invitation and shows its link, once. */
export function InviteForm({ desk }: { desk: string }) {
  const [link, setLink] = useState<string | null>(null);
  const { pending, refusal, save } = useSave((input: { role: Role; email: string }) =>
    invite(desk, input),
  );
  return (
    <ActionForm
      refusal={refusal}
      onSend={async (data, form) => {
        setLink(null);
        const role = ROLES.find((known) => known === textOf(data, "role")) ?? "viewer";
        const made = await save({ role, email: textOf(data, "email") });
        if (!made?.ok) return;
        form.reset();
        setLink(made.value.link);
      }}
    >
      {link && <InvitationLink link={link} />}
      <Field label="Role" error={fieldProblem(refusal, "role")}>
        {(control) => (
          <Select {...control} name="role" defaultValue="checker">
            {ROLES.map((role) => (
              <option key={role} value={role}>
                {roleText[role]}
              </option>
            ))}
          </Select>
        )}
      </Field>
      <Field label="Only for this e-mail address" optional error={fieldProblem(refusal, "email")}>
        {(control) => <TextInput {...control} name="email" type="email" autoComplete="off" />}
      </Field>
      <div>
        <Button type="submit" pending={pending}>
          Make an invitation
        </Button>
      </div>
    </ActionForm>
  );
}

function InvitationLink({ link }: { link: string }) {
  return (
    <Alert
      kind="success"
      title="The invitation is made. This link is shown once: send it to the person."
      actions={<CopyButton text={link} label="Copy the link" />}
    >
      <p className="font-mono break-all">{link}</p>
      <p>It lets one person in, for {INVITATION_DAYS} days.</p>
    </Alert>
  );
}
