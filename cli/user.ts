import { type Command, Option } from "commander";
import { ROLES } from "@/lib/core/actor";
import { addUser as addToDesk } from "@/lib/features/founding/mutations";
import { addUserSchema } from "@/lib/features/founding/schema";
import { chooseDesk, type DeskOptions, deskOption, jsonOption, withDatabase } from "./desk";
import { answer, type OutputOptions, Refusal, run } from "./output";
import { askPassword, readPassword } from "./password";

type Options = DeskOptions &
  OutputOptions & { email: string; name: string; role: string; passwordStdin?: boolean };

const HELP = `
The password is asked for without being shown, or read from standard input; it is never an
argument, where others on this machine could see it. Who has an account already keeps it, with
its name and password.

Examples:
  npm run -s plumbline -- user add --email ada@example.org --name "Ada Byron" --role editor
  pass show desk/ada | npm run -s plumbline -- user add --email ada@example.org \\
    --name "Ada Byron" --role editor --password-stdin`;

export function addUser(program: Command): void {
  program
    .command("user")
    .description("add people to a desk")
    .command("add")
    .description("add a person to a desk, with an account if they have none")
    .requiredOption("--email <address>", "the e-mail address that they sign in with")
    .requiredOption("--name <name>", "their name as the desk and its reports show it")
    .addOption(new Option("--role <role>", "what they may do").choices(ROLES).makeOptionMandatory())
    .option("--password-stdin", "read the password from the first line of standard input")
    .addOption(deskOption())
    .addOption(jsonOption())
    .addHelpText("after", HELP)
    .action((options: Options) => run(options, () => add(options)));
}

async function add(options: Options): Promise<void> {
  const { email, name, role, passwordStdin } = options;
  // Before the password is asked for, so that nobody types one in vain.
  const person = addUserSchema.omit({ desk: true, password: true }).parse({ email, name, role });
  const password = passwordStdin ? await readPassword() : await askPassword(person.email);
  const result = await withDatabase(async (db) => {
    const desk = await chooseDesk(db, options);
    const input = addUserSchema.parse({ ...person, password, desk });
    const added = await addToDesk(db, input);
    if (!added.ok) throw new Refusal(added.error);
    return { desk, accountMade: added.value.accountMade };
  });
  const account = result.accountMade
    ? "with a new account"
    : "with the account, name and password that were there";
  const text = `${person.email} is in the desk ${result.desk} as ${role}, ${account}.`;
  answer(options, text, { email: person.email, role, ...result });
}
