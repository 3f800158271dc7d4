"use client";
import { MoonIcon, SunIcon, SystemIcon } from "./icons";
import { Menu } from "./menu";
import { THEMES } from "./theme";
import { useTheme } from "./use-theme";

const words = { system: "As the system", light: "Light", dark: "Dark" };
const icons = { system: SystemIcon, light: SunIcon, dark: MoonIcon };

/** Chooses light, dark, or what the system says. */
export function ThemeToggle() {
  const [theme, choose] = useTheme();
  const Shown = icons[theme];
  return (
    <Menu
      label={`Theme: ${words[theme].toLowerCase()}`}
      iconOnly
      trigger={<Shown />}
      entries={THEMES.map((option) => {
        const OptionIcon = icons[option];
        return {
          label: words[option],
          icon: <OptionIcon />,
          checked: option === theme,
          onSelect: () => choose(option),
        };
      })}
    />
  );
}
