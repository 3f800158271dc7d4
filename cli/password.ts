import process from "node:process";
import { createInterface } from "node:readline";
import { Writable } from "node:stream";
import { Refusal } from "./output";

/** Whose password, and whether it was said to come from standard input even at a terminal. */
export type PasswordFrom = { email: string; passwordStdin?: boolean };

/** A new password: asked for at the terminal, or from standard input where there is none. */
export async function takePassword({ email, passwordStdin }: PasswordFrom): Promise<string> {
  return passwordStdin || !process.stdin.isTTY ? readPassword() : askPassword(email);
}

/** The first line of standard input. */
async function readPassword(): Promise<string> {
  const lines = createInterface({ input: process.stdin, crlfDelay: Infinity });
  for await (const line of lines) return line;
  throw new Refusal({
    code: "no_password",
    message: "Standard input is empty: no password there.",
  });
}

/** Asks for a password twice at the terminal, without showing it. */
async function askPassword(email: string): Promise<string> {
  const unseen = new Writable({ write: (_chunk, _encoding, done) => done() });
  // Open before the first question and until after the second: between them the terminal would show
  // what a fast typist types.
  const terminal = createInterface({ input: process.stdin, output: unseen, terminal: true });
  const lines = terminal[Symbol.asyncIterator]();
  try {
    const password = await ask(`Password for ${email}: `, lines);
    if ((await ask("Once more: ", lines)) === password) return password;
  } finally {
    terminal.close();
  }
  throw new Refusal({ code: "no_password", message: "The two passwords are not the same." });
}

async function ask(question: string, lines: AsyncIterator<string>): Promise<string> {
  process.stderr.write(question);
  const answer = await lines.next();
  process.stderr.write("\n");
  if (!answer.done) return answer.value;
  throw new Refusal({ code: "no_password", message: "No password was given." });
}
