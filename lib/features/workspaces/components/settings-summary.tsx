import type { DeskSettings } from "../schema";
import { settingsLines } from "../settings-lines";

/** The desk's rule, for who cannot change it. */
export function SettingsSummary({ settings }: { settings: DeskSettings }) {
  return (
    <dl className="grid gap-x-8 gap-y-2 text-sm sm:grid-cols-[auto_1fr]">
      {settingsLines(settings).map(({ label, value }) => (
        <div key={label} className="contents">
          <dt className="text-ink-soft">{label}</dt>
          <dd className="break-words">{value}</dd>
        </div>
      ))}
    </dl>
  );
}
