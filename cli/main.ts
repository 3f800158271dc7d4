// The command line. scripts/plumbline.mjs readies the checkout and then loads this file.
import process from "node:process";
import { plumbline } from "./program";

// Whoever reads the output may stop before its end (`plumbline help | head`); that is no failure.
for (const stream of [process.stdout, process.stderr]) {
  stream.on("error", (error: NodeJS.ErrnoException) => {
    if (error.code !== "EPIPE") throw error;
  });
}

await plumbline().parseAsync(process.argv.slice(2), { from: "user" });
