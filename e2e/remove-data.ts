import { rmSync } from "node:fs";

/** After the last story: the desk that they were told on goes. */
export default function removeData(): void {
  const folder = process.env.E2E_DATA_DIR;
  if (folder) rmSync(folder, { recursive: true, force: true });
}
