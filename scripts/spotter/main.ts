import { resolve } from "node:path";
import process from "node:process";
import { evaluate } from "./evaluate";
import { train } from "./train";

const USAGE = `Give the folder that holds claimbuster/ and policlaim/, as in:
  npm run spotter:train -- ../shared/data
  npm run spotter:eval -- ../shared/data\n`;

const say = (line: string) => process.stdout.write(`${line}\n`);
const [what, folder] = process.argv.slice(2);
if (!folder || (what !== "train" && what !== "eval")) {
  process.stderr.write(USAGE);
  process.exitCode = 1;
} else {
  const data = resolve(process.env.INIT_CWD ?? process.cwd(), folder);
  await (what === "train" ? train(data, say) : evaluate(data, say));
}
