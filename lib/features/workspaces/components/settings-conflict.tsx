"use client";
import { Alert } from "@/lib/ui/alert";
import { Button } from "@/lib/ui/button";
import { RefusalAlert } from "@/lib/ui/refusal-alert";
import { Cell, HeaderCell, Row, Table, TableHead } from "@/lib/ui/table";
import type { Refusal } from "@/lib/ui/use-save";
import type { DeskSettings } from "../schema";
import { settingsLines } from "../settings-lines";

/** Two owners saved at once: both versions side by side, and the person decides. */
export function SettingsConflict({
  mine,
  theirs,
  pending,
  refusal,
  onKeepMine,
  onTakeTheirs,
}: {
  mine: DeskSettings;
  theirs: DeskSettings;
  pending: boolean;
  refusal: Refusal | null;
  onKeepMine: () => void;
  onTakeTheirs: () => void;
}) {
  const theirLines = settingsLines(theirs);
  return (
    <div className="flex flex-col gap-4">
      <RefusalAlert refusal={refusal} />
      <Alert
        kind="warning"
        title="Another owner changed the settings while you were working on them."
        actions={
          <>
            <Button variant="primary" pending={pending} onClick={onKeepMine}>
              Save mine over it
            </Button>
            <Button onClick={onTakeTheirs}>Keep theirs</Button>
          </>
        }
      >
        Nothing was overwritten. Compare and choose.
      </Alert>
      <Table caption="Your settings and theirs">
        <TableHead>
          <HeaderCell>Setting</HeaderCell>
          <HeaderCell>Yours</HeaderCell>
          <HeaderCell>Theirs</HeaderCell>
        </TableHead>
        <tbody>
          {settingsLines(mine).map(({ label, value }, index) => (
            <Row key={label} selected={value !== theirLines[index]?.value}>
              <Cell>{label}</Cell>
              <Cell className="break-words">{value}</Cell>
              <Cell className="break-words">{theirLines[index]?.value}</Cell>
            </Row>
          ))}
        </tbody>
      </Table>
    </div>
  );
}
