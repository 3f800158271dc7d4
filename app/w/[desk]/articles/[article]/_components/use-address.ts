"use client";
import { useSearchParams } from "next/navigation";
import { useCallback, useEffect, useRef, useState } from "react";
import {
  type ClaimFilter,
  filterFromAddress,
  filterInAddress,
} from "@/lib/features/claims/claim-filter";

export const TABS = ["evidence", "verdict", "notes", "elsewhere", "history"] as const;
export type TabName = (typeof TABS)[number];

/** Milliseconds of quiet after which what is typed into the search goes into the address. */
const QUIET = 300;

/** What the address names, and how to change it. */
export type Address = ReturnType<typeof useAddress>;

/**
 * What the page's address names: the chosen claim, its tab, and the filter of the list. A change
 * shows at once and asks nothing of the server; the address follows, and Back goes to the claim
 * before.
 */
export function useAddress() {
  const address = useSearchParams();
  const [place, setPlace] = useState(() => placeIn(address));
  const [filter, setFilter] = useState(() => filterFromAddress(address));
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  useEffect(() => () => clearTimeout(timer.current), []);

  // Back, Forward and links. `address` itself may lag behind a quick row of changes of our own.
  useEffect(() => {
    // oxlint-disable-next-line react/set-state-in-effect -- the address is what is outside here
    setPlace(placeIn(new URLSearchParams(window.location.search)));
  }, [address]);

  const choose = useCallback((claim: string | null, how: "push" | "replace") => {
    setPlace((now) => ({ ...now, claim, edits: false }));
    changeAddress({ claim, do: null }, how);
  }, []);
  const openTab = useCallback((tab: TabName) => {
    setPlace((now) => ({ ...now, tab }));
    changeAddress({ tab: tab === TABS[0] ? null : tab }, "replace");
  }, []);
  const narrow = useCallback((changed: ClaimFilter) => {
    setFilter(changed);
    clearTimeout(timer.current);
    timer.current = setTimeout(() => changeAddress(filterInAddress(changed), "replace"), QUIET);
  }, []);

  return { ...place, filter, choose, openTab, narrow };
}

/** `edits`: whether the claim is asked for with its form open, as a link from elsewhere does. */
type Place = { claim: string | null; tab: TabName; edits: boolean };

function placeIn(address: { get(name: string): string | null }): Place {
  const tab = address.get("tab");
  return {
    claim: address.get("claim"),
    tab: TABS.find((known) => known === tab) ?? TABS[0],
    edits: address.get("do") === "edit",
  };
}

function changeAddress(changes: Record<string, string | null>, how: "push" | "replace"): void {
  const url = new URL(window.location.href);
  for (const [name, value] of Object.entries(changes)) {
    if (value === null) url.searchParams.delete(name);
    else url.searchParams.set(name, value);
  }
  if (url.href === window.location.href) return;
  if (how === "push") window.history.pushState(null, "", url);
  else window.history.replaceState(null, "", url);
}
