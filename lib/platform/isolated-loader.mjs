// Preloaded into every isolated process: reads TypeScript, and has packages loaded as Node loads
// them. tsx would look through all of their source first, which takes longer than most jobs do.
import { register } from "node:module";
import "tsx";

const hooks = `
  import { readFile } from "node:fs/promises";
  export async function load(url, context, next) {
    if (url.startsWith("file:") && url.includes("/node_modules/")) {
      if (context.format === "commonjs") return { format: "commonjs", source: null, shortCircuit: true };
      if (context.format === "module")
        return { format: "module", source: await readFile(new URL(url)), shortCircuit: true };
    }
    return next(url, context);
  }
`;
register(`data:text/javascript,${encodeURIComponent(hooks)}`);
