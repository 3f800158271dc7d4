"use client";
import { useId, useState } from "react";
import { ActionForm, textOf } from "@/lib/ui/action-form";
import { Alert } from "@/lib/ui/alert";
import { Button } from "@/lib/ui/button";
import { Checkbox } from "@/lib/ui/checkbox";
import { Field } from "@/lib/ui/field";
import { TextInput } from "@/lib/ui/text-input";
import { fieldProblem, type Refusal, useSave } from "@/lib/ui/use-save";
import { CLAIM_KINDS } from "@/lib/features/claims/domain";
import { KIND_WORDS } from "@/lib/features/claims/words";
import { saveSettings } from "../actions";
import type { DeskSettings } from "../schema";
import { SettingsConflict } from "./settings-conflict";

type Conflict = { mine: DeskSettings; theirs: DeskSettings };

/** The desk's name and evidence rule, for owners. */
export function SettingsForm({ desk, settings }: { desk: string; settings: DeskSettings }) {
  const [shown, setShown] = useState(settings);
  const [saved, setSaved] = useState(false);
  const [conflict, setConflict] = useState<Conflict | null>(null);
  const saving = useSave((wanted: DeskSettings) => saveSettings(desk, wanted));

  async function save(wanted: DeskSettings) {
    setSaved(false);
    const result = await saving.save(wanted);
    if (result?.ok) {
      setShown(result.value);
      setSaved(true);
      setConflict(null);
    } else if (result?.error.code === "stale") {
      saving.clear();
      setConflict({ mine: wanted, theirs: result.error.current });
    }
  }

  function takeTheirs({ theirs }: Conflict) {
    setShown(theirs);
    setConflict(null);
  }

  if (conflict) {
    return (
      <SettingsConflict
        {...conflict}
        pending={saving.pending}
        refusal={saving.refusal}
        onKeepMine={() => void save({ ...conflict.mine, revision: conflict.theirs.revision })}
        onTakeTheirs={() => takeTheirs(conflict)}
      />
    );
  }
  return (
    <ActionForm
      // A new revision fills the fields afresh.
      key={shown.revision}
      refusal={saving.refusal}
      onSend={(data) => save(settingsOf(data, shown.revision))}
    >
      {saved && <Alert kind="success" title="The settings are saved." />}
      <Field label="Name of the desk" required error={fieldProblem(saving.refusal, "name")}>
        {(control) => <TextInput {...control} name="name" defaultValue={shown.name} />}
      </Field>
      <EvidenceRuleFields settings={shown} refusal={saving.refusal} />
      <div>
        <Button type="submit" variant="primary" pending={saving.pending}>
          Save the settings
        </Button>
      </div>
    </ActionForm>
  );
}

function EvidenceRuleFields({
  settings,
  refusal,
}: {
  settings: DeskSettings;
  refusal: Refusal | null;
}) {
  return (
    <fieldset className="flex flex-col gap-4 border-t pt-4">
      <legend className="sr-only">Rules</legend>
      <Field
        label="Evidence behind “verified” and “disputed”"
        hint="How many pieces of fitting evidence a verdict must rest on: 0 to 5."
        required
        error={fieldProblem(refusal, "evidenceMinimum")}
      >
        {(control) => (
          <TextInput
            {...control}
            name="evidenceMinimum"
            type="number"
            min={0}
            max={5}
            className="max-w-24"
            defaultValue={settings.evidenceMinimum}
          />
        )}
      </Field>
      <Checkbox
        name="primaryRequired"
        label="At least one of them must be a primary source"
        defaultChecked={settings.primaryRequired}
      />
      <Checkbox
        name="reasonRequired"
        label="Every verdict needs written reasons"
        defaultChecked={settings.reasonRequired}
      />
      <IndependentKinds chosen={settings.independentKinds} />
      <Checkbox
        name="coverageRequired"
        label="Every sentence must be looked at before an article is signed off"
        hint="Kept for when articles can be signed off here; until then it shows in the report."
        defaultChecked={settings.coverageRequired}
      />
      <Checkbox
        name="snapshotOnAdd"
        label="Keep a snapshot whenever a link is added"
        hint="Of a source that has none yet. Any checker can keep one by hand as well."
        defaultChecked={settings.snapshotOnAdd}
      />
      <Checkbox
        name="watchLinks"
        label="Look at the links of evidence from time to time"
        hint="At most every three days, and never where a site asks programs to stay away."
        defaultChecked={settings.watchLinks}
      />
    </fieldset>
  );
}

function IndependentKinds({ chosen }: { chosen: DeskSettings["independentKinds"] }) {
  const hintId = useId();
  return (
    <fieldset aria-describedby={hintId} className="flex flex-col gap-2">
      <legend className="text-sm">Two independent sources are needed for claims of the kind</legend>
      <p id={hintId} className="text-sm text-ink-soft">
        Links that go back to the same source count as one.
      </p>
      <div className="flex flex-wrap gap-x-6 gap-y-2">
        {CLAIM_KINDS.map((kind) => (
          <Checkbox
            key={kind}
            name="independentKinds"
            value={kind}
            label={KIND_WORDS[kind]}
            defaultChecked={chosen.includes(kind)}
          />
        ))}
      </div>
    </fieldset>
  );
}

function settingsOf(data: FormData, revision: number): DeskSettings {
  return {
    name: textOf(data, "name"),
    evidenceMinimum: Number.parseFloat(textOf(data, "evidenceMinimum")),
    primaryRequired: data.has("primaryRequired"),
    reasonRequired: data.has("reasonRequired"),
    independentKinds: CLAIM_KINDS.filter((kind) => data.getAll("independentKinds").includes(kind)),
    coverageRequired: data.has("coverageRequired"),
    snapshotOnAdd: data.has("snapshotOnAdd"),
    watchLinks: data.has("watchLinks"),
    revision,
  };
}
