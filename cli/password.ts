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
  const password = await askHidden(`Password for ${email}: `);
  if ((await askHidden("Once more: ")) === password) return password;
  throw new Refusal({ code: "no_password", message: "The two passwords are not the same." });
}

async function askHidden(question: string): Promise<string> {
  process.stderr.write(question);
  const unseen = new Writable({ write: (_chunk, _encoding, done) => done() });
  const line = createInterface({ input: process.stdin, output: unseen, terminal: true });
  try {
    return await new Promise<string>((resolve, reject) => {
      line.once("line", resolve);
      line.once("close", () =>
        reject(new Refusal({ code: "no_password", message: "No password was given." })),
      );
    });
  } finally {
    line.close();
    process.stderr.write("\n");
  }
}
