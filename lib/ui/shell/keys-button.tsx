"use client";
import { IconButton } from "../icon-button";
import { KeyboardIcon } from "../icons";
import { useKeyboardHelp } from "../shortcuts";

/** Opens the list of keys, as `?` does. */
export function KeysButton() {
  const openHelp = useKeyboardHelp();
  return <IconButton label="Keys (?)" icon={<KeyboardIcon />} onClick={openHelp} />;
}
