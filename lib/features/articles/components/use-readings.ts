"use client";
import { useCallback, useRef, useState } from "react";
import { attempt, type Refusal } from "@/lib/ui/use-save";
import { readSourceAction } from "../actions";
import type { Named } from "./import-refusal";
import type { PendingView } from "../preview";
import { sourceProblem } from "../source-problem";
import type { Imported } from "../taking-in";

/** What somebody brings, under the name that the list has for it. */
export type Bringing = { name: string; source: Parameters<typeof readSourceAction>[1]["source"] };

export type ReadState =
  | { state: "waiting" | "reading" }
  | { state: "read"; pending: PendingView }
  | { state: "refused"; refusal: Refusal & { article?: Named } }
  | { state: "imported"; imported: Imported };

/** One thing that was brought, and how far it has come. */
export type Reading = { key: string; name: string } & ReadState;

/**
 * Reads what is brought on the server, one after the other, each with its own outcome. What was read
 * is kept there: it can be left, and is there on return.
 *
 * @param articleId the article whose next version it is to be; null where the text says what it is
 * @param kept what was read before and not imported
 */
export function useReadings(desk: string, articleId: string | null, kept: readonly PendingView[]) {
  const [readings, setReadings] = useState<Reading[]>(() => kept.map(readingOf));
  const queue = useRef<Promise<unknown>>(Promise.resolve());
  const count = useRef(0);

  const change = useCallback((key: string, state: ReadState) => {
    setReadings((all) =>
      all.map((reading) => (reading.key === key ? { key, name: reading.name, ...state } : reading)),
    );
  }, []);

  const remove = useCallback((key: string) => {
    setReadings((all) => all.filter((reading) => reading.key !== key));
  }, []);

  /** Answers the states that they came to, in their order. */
  function bring(things: readonly Bringing[]): Promise<ReadState[]> {
    const waiting = things.map(({ name }) => {
      count.current += 1;
      return { key: `brought-${count.current}`, name, state: "waiting" as const };
    });
    setReadings((all) => [...all, ...waiting]);
    const work = queue.current.then(async () => {
      const states: ReadState[] = [];
      for (const [index, { source }] of things.entries()) {
        const { key } = waiting[index]!;
        change(key, { state: "reading" });
        const state = await read(source);
        change(key, state);
        states.push(state);
      }
      return states;
    });
    queue.current = work;
    return work;
  }

  async function read(source: Bringing["source"]): Promise<ReadState> {
    const message = sourceProblem(source);
    if (message) return { state: "refused", refusal: { code: "invalid", message } };
    const result = await attempt(() => readSourceAction(desk, { source, articleId }));
    if (result.ok) return { state: "read", pending: result.value };
    return { state: "refused", refusal: inOneSentence(result.error) };
  }

  return { readings, bring, change, remove };
}

/** The list has one line for what went wrong: that of the field, where the server names one. */
function inOneSentence<R extends Refusal>(refusal: R): R {
  const [field] = Object.values(refusal.fields ?? {});
  return field === undefined ? refusal : { ...refusal, message: field };
}

function readingOf(pending: PendingView): Reading {
  const name = pending.name ?? pending.fetched?.url ?? "Pasted text";
  return { key: pending.id, name, state: "read", pending };
}
