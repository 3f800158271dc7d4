"use client";
import { type ReactNode, useState } from "react";
import { Button } from "@/lib/ui/button";
import { DraftNotice } from "@/lib/ui/draft-notice";
import { Field } from "@/lib/ui/field";
import { RefusalAlert } from "@/lib/ui/refusal-alert";
import { SaveForm } from "@/lib/ui/save-form";
import { TextArea } from "@/lib/ui/text-area";
import { useDraft } from "@/lib/ui/use-draft";
import { useSave } from "@/lib/ui/use-save";
import { createClaimAction } from "../actions";
import { type ClaimDraft, EMPTY_CLAIM } from "../claim-draft";
import { type Place, placesOfQuote } from "../quote-places";
import { ClaimFields } from "./claim-fields";

type CreateInput = Parameters<typeof createClaimAction>[1];

/** A claim in the making: the words it stands on, as copied or typed, and which place is meant. */
export type NewClaimDraft = { quote: string; chosen: number; content: ClaimDraft };

/** Makes a claim where its words stand in a version: selected on the page, or typed here. */
export function NewClaim({
  desk,
  articleId,
  version,
  range,
  proposed = EMPTY_CLAIM,
  draftKey,
  renderBeside,
  onCreated,
  onClose,
}: {
  desk: string;
  articleId: string;
  version: { id: string; text: string };
  /** What was selected (UTF-16 code units); null to type the quote. */
  range: Place | null;
  /** What the form begins with. */
  proposed?: ClaimDraft | undefined;
  draftKey: string;
  /** What is shown of the desk beside the statement that is typed. */
  renderBeside?: (statement: string) => ReactNode;
  onCreated: (claim: { id: string; ref: string }) => void;
  onClose: () => void;
}) {
  const draft = useDraft<NewClaimDraft>(draftKey, {
    value: beginning(version.text, range, proposed),
    revision: 1,
  });
  const { pending, refusal, save } = useSave((input: CreateInput) =>
    createClaimAction(desk, input),
  );
  const { value } = draft;
  const places = placesOfQuote(version.text, value.quote);
  const place = places[value.chosen] ?? places[0];

  async function submit() {
    if (!place) return;
    const input = { articleId, versionId: version.id, range: place, content: value.content };
    const result = await save(input);
    if (!result?.ok) return;
    draft.drop();
    onCreated(result.value);
  }

  return (
    <SaveForm
      label="New claim"
      saveLabel="Make the claim"
      pending={pending}
      blocked={place ? null : "First give words that stand in the text."}
      onSave={() => void submit()}
      onClose={onClose}
    >
      <DraftNotice restoredFrom={draft.restoredFrom} onDiscard={draft.drop} />
      <RefusalAlert refusal={refusal} />
      <QuoteField
        text={version.text}
        quote={value.quote}
        places={places}
        chosen={value.chosen}
        autoFocus={range === null}
        onQuote={(quote) => draft.change({ ...value, quote, chosen: 0 })}
        onPlace={(chosen) => draft.change({ ...value, chosen })}
      />
      <ClaimFields
        value={value.content}
        onChange={(content) => draft.change({ ...value, content })}
        refusal={refusal}
        path="content"
        autoFocus={range !== null}
      />
      {renderBeside?.(value.content.statement)}
    </SaveForm>
  );
}

function beginning(text: string, range: Place | null, content: ClaimDraft): NewClaimDraft {
  const quote = range ? text.slice(range.start, range.end) : "";
  const places = range ? placesOfQuote(text, quote) : [];
  const chosen = Math.max(
    0,
    places.findIndex(({ start }) => start === range?.start),
  );
  return { quote, chosen, content };
}

/** The words that the claim stands on, and what was found of them in the text. */
function QuoteField({
  text,
  quote,
  places,
  chosen,
  autoFocus,
  onQuote,
  onPlace,
}: {
  text: string;
  quote: string;
  places: Place[];
  chosen: number;
  autoFocus: boolean;
  onQuote: (quote: string) => void;
  onPlace: (index: number) => void;
}) {
  const isMissing = quote.trim() !== "" && places.length === 0;
  return (
    <div className="flex flex-col gap-2">
      <Field
        label="Words in the text"
        hint="The exact words that make the claim, as they stand in this version."
        error={isMissing ? "These words do not stand in this version." : null}
        required
      >
        {(control) => (
          <TextArea
            {...control}
            dir="auto"
            autoFocus={autoFocus}
            className="font-serif"
            value={quote}
            onChange={(event) => onQuote(event.target.value)}
          />
        )}
      </Field>
      {places.length > 1 && (
        <WhichPlace text={text} places={places} chosen={chosen} onPlace={onPlace} />
      )}
    </div>
  );
}

const AROUND = 40;

/** Where the words stand more than once: one place after the other, with what is around it. */
function WhichPlace({
  text,
  places,
  chosen,
  onPlace,
}: {
  text: string;
  places: Place[];
  chosen: number;
  onPlace: (index: number) => void;
}) {
  const [announced, setAnnounced] = useState(false);
  const place = places[chosen] ?? places[0];
  if (!place) return null;
  return (
    <div className="rounded-md border bg-well p-3 text-sm">
      <p role={announced ? "status" : undefined}>
        These words stand {places.length} times. Meant is number {chosen + 1}:
      </p>
      <p dir="auto" className="my-2 font-serif break-words">
        …{text.slice(Math.max(0, place.start - AROUND), place.start)}
        <strong>{text.slice(place.start, place.end)}</strong>
        {text.slice(place.end, place.end + AROUND)}…
      </p>
      <Button
        size="sm"
        onClick={() => {
          setAnnounced(true);
          onPlace((chosen + 1) % places.length);
        }}
      >
        The next one
      </Button>
    </div>
  );
}
