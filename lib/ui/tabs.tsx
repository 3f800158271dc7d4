"use client";
import { type KeyboardEvent, type ReactNode, useId, useRef, useState } from "react";
import { classNames } from "./class-names";
import { formatNumber } from "./format-number";
import { rovingIndex } from "./roving-index";

export interface Tab {
  id: string;
  label: ReactNode;
  count?: number;
  panel: ReactNode;
}

export interface TabsProps {
  /** What the tabs are about, for assistive technology. */
  label: string;
  tabs: Tab[];
  /** With `onChange` the caller holds the choice (in the address, for one). */
  value?: string;
  onChange?: (id: string) => void;
  className?: string;
}

/** Tabs. Every panel stays mounted, so that what was typed in one is there on return. */
export function Tabs({ label, tabs, value, onChange, className }: TabsProps) {
  const [own, setOwn] = useState(tabs[0]?.id);
  const base = useId();
  const list = useRef<HTMLDivElement>(null);
  const active = value ?? own;

  function choose(id: string) {
    setOwn(id);
    onChange?.(id);
  }

  function walk(event: KeyboardEvent) {
    const now = tabs.findIndex((tab) => tab.id === active);
    const next = rovingIndex(event.key, now, tabs.length, "horizontal");
    const tab = next === null ? undefined : tabs[next];
    if (next === null || !tab) return;
    event.preventDefault();
    choose(tab.id);
    list.current?.querySelectorAll<HTMLElement>("[role=tab]")[next]?.focus();
  }

  return (
    <div className={className}>
      <div
        ref={list}
        role="tablist"
        aria-label={label}
        className="flex gap-6 overflow-x-auto overflow-y-hidden border-b px-0.5"
      >
        {tabs.map((tab) => (
          <button
            key={tab.id}
            type="button"
            role="tab"
            id={`${base}-tab-${tab.id}`}
            aria-controls={`${base}-panel-${tab.id}`}
            aria-selected={tab.id === active}
            tabIndex={tab.id === active ? 0 : -1}
            onClick={() => choose(tab.id)}
            onKeyDown={walk}
            className={classNames(
              "-mb-px flex min-h-10 shrink-0 items-center gap-2 border-b-2 text-sm font-medium outline-offset-[-2px]",
              tab.id === active
                ? "border-accent text-ink"
                : "border-transparent text-ink-soft hover:text-ink",
            )}
          >
            {tab.label}
            {tab.count !== undefined && (
              <span className="text-xs font-normal text-ink-soft">{formatNumber(tab.count)}</span>
            )}
          </button>
        ))}
      </div>
      {tabs.map((tab) => (
        <div
          key={tab.id}
          role="tabpanel"
          id={`${base}-panel-${tab.id}`}
          aria-labelledby={`${base}-tab-${tab.id}`}
          hidden={tab.id !== active}
          className="pt-4"
        >
          {tab.panel}
        </div>
      ))}
    </div>
  );
}
