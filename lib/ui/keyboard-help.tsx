"use client";
import { useState } from "react";
import { Checkbox } from "./checkbox";
import { classNames } from "./class-names";
import { Dialog } from "./dialog";
import { Kbd } from "./kbd";
import { singleKeysAreOn, switchSingleKeys } from "./single-keys";

export interface KeyGroup {
  title: string;
  /** Each way to press it, as printed keys: [["j"], ["↓"]]. */
  keys: { keys: string[][]; label: string }[];
}

/** The list of keys that `?` opens. */
export function KeyboardHelp({
  open,
  onClose,
  groups,
}: {
  open: boolean;
  onClose: () => void;
  groups: KeyGroup[];
}) {
  const several = groups.length > 1;
  return (
    <Dialog open={open} onClose={onClose} title="Keys" width={several ? "lg" : "md"}>
      {/* The list takes focus, or the dialog would scroll to the switch under it. */}
      <div
        tabIndex={-1}
        data-autofocus
        className={classNames("gap-12 outline-none", several && "sm:columns-2")}
      >
        {groups.map((group) => (
          <section key={group.title} className="mb-6 break-inside-avoid">
            <h3 className="border-b pb-1 text-sm font-semibold">{group.title}</h3>
            <dl>
              {group.keys.map((entry) => (
                <div
                  key={entry.label}
                  className="flex justify-between gap-4 border-b py-1.5 text-sm"
                >
                  <dt>{entry.label}</dt>
                  <dd className="flex flex-wrap items-center gap-1 text-xs text-ink-soft">
                    <KeyPresses presses={entry.keys} />
                  </dd>
                </div>
              ))}
            </dl>
          </section>
        ))}
      </div>
      <SingleKeysSwitch />
    </Dialog>
  );
}

function KeyPresses({ presses }: { presses: string[][] }) {
  return presses.map((press, index) => (
    <span key={press.join("+")} className="inline-flex items-center gap-1">
      {index > 0 && "or"}
      {press.map((key) => (
        <Kbd key={key}>{key}</Kbd>
      ))}
    </span>
  ));
}

function SingleKeysSwitch() {
  const [on, setOn] = useState(singleKeysAreOn);
  return (
    <Checkbox
      label="Single letters act"
      hint="Switch this off if you dictate, or press keys by accident. The ? key always works."
      checked={on}
      onChange={(event) => {
        setOn(event.target.checked);
        switchSingleKeys(event.target.checked);
      }}
    />
  );
}
