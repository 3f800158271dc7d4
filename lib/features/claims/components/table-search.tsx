"use client";
import { useRouter } from "next/navigation";
import { type FormEvent, useRef, useState, useTransition } from "react";
import { Button } from "@/lib/ui/button";
import { SearchIcon } from "@/lib/ui/icons";
import { useShortcuts } from "@/lib/ui/shortcuts";
import { TextInput } from "@/lib/ui/text-input";
import { FIND_PREFIX } from "../selection";
import { TABLE_FORM } from "./table-choice";

/**
 * The search over the claims of the desk: a plain form, which the boxes of the filters belong to as
 * well, so that all of it works without a script.
 */
export function TableSearch({
  path,
  words,
  kept,
}: {
  path: string;
  words: string;
  /** What else the address says and no field of the page does. */
  kept: { name: string; value: string }[];
}) {
  const field = useRef<HTMLInputElement>(null);
  const [typed, setTyped] = useState(words);
  const [shown, setShown] = useState(words);
  // Back and links bring other words; what is typed stays until then.
  if (shown !== words) {
    setShown(words);
    setTyped(words);
  }
  const router = useRouter();
  const [pending, start] = useTransition();

  function search(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    const address = addressAfter(new FormData(event.currentTarget));
    start(() => router.push(`${path}?${address}`, { scroll: false }));
  }

  useShortcuts("Claims", [
    { keys: ["/"], label: "Search the claims", run: () => field.current?.focus() },
  ]);
  return (
    <search className="min-w-0 grow">
      <form id={TABLE_FORM} action={path} onSubmit={search} className="flex gap-2">
        <TextInput
          ref={field}
          type="search"
          name="q"
          aria-label="Search the claims"
          placeholder="Words, “a phrase”, -without, or a claim such as A2-14"
          value={typed}
          maxLength={500}
          onChange={(event) => setTyped(event.target.value)}
        />
        {kept.map(({ name, value }) => (
          <input key={`${name}=${value}`} type="hidden" name={name} value={value} />
        ))}
        <Button type="submit" pending={pending}>
          <SearchIcon /> Search
        </Button>
      </form>
    </search>
  );
}

/** What is typed goes into the address as it is; every other choice stands there already. */
function addressAfter(form: FormData): URLSearchParams {
  const address = new URLSearchParams(window.location.search);
  address.delete("cursor");
  for (const [name, value] of form) {
    if (name !== "q" && !name.startsWith(FIND_PREFIX)) continue;
    if (typeof value === "string" && value.trim() !== "") address.set(name, value);
    else address.delete(name);
  }
  return address;
}
