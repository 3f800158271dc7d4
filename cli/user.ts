import { type Command, Option } from "commander";
import { ROLES } from "@/lib/core/actor";
import { accountWithPassword } from "@/lib/features/accounts/data";
import { setPassword } from "@/lib/features/accounts/mutations";
import { setPasswordSchema } from "@/lib/features/accounts/schema";
import { addUser as addToDesk } from "@/lib/features/founding/mutations";
import { addUserSchema } from "@/lib/features/founding/schema";
import { chooseDesk, type DeskOptions, deskOption, jsonOption, withDatabase } from "./desk";
import { answer, type OutputOptions, Refusal, run } from "./output";
import { takePassword } from "./password";

type PasswordOptions = OutputOptions & { passwordStdin?: boolean };
type AddOptions = DeskOptions & PasswordOptions & { email: string; name: string; role: string };

const ADD_HELP = `
The password is asked for without being shown, or read from standard input; it is never an
argument, where others on this machine could see it. Who has an account already keeps it, with
its name and password.

Examples:
  npm run -s plumbline -- user add --email ada@example.org --name "Ada Byron" --role editor
  pass show desk/ada | npm run -s plumbline -- user add --email ada@example.org \\
    --name "Ada Byron" --role editor --password-stdin`;

const PASSWORD_HELP = `
For who forgot it. The password is asked for without being shown, or read from standard input.
The person is signed out everywhere; their API tokens stay. The history of each of their desks
says that it was done.

Examples:
  npm run -s plumbline -- user password ada@example.org
  pass show desk/ada | npm run -s plumbline -- user password ada@example.org`;

export function addUserCommands(program: Command): void {
  const user = program.command("user").description("add people to a desk, set their passwords");
  user
    .command("add")
    .description("add a person to a desk, with an account if they have none")
    .requiredOption("--email <address>", "the e-mail address that they sign in with")
    .requiredOption("--name <name>", "their name as the desk and its reports show it")
    .addOption(new Option("--role <role>", "what they may do").choices(ROLES).makeOptionMandatory())
    .addOption(passwordOption())
    .addOption(deskOption())
    .addOption(jsonOption())
    .addHelpText("after", ADD_HELP)
    .action((options: AddOptions) => run(options, () => add(options)));
  user
    .command("password")
    .description("set a new password for an account")
    .argument("<email>", "the e-mail address that the person signs in with")
    .addOption(passwordOption())
    .addOption(jsonOption())
    .addHelpText("after", PASSWORD_HELP)
    .action((email: string, options: PasswordOptions) =>
      run(options, () => renewPassword(email, options)),
    );
}

function passwordOption(): Option {
  const what = "read the password from the first line of standard input, at a terminal too";
  return new Option("--password-stdin", what);
}

async function add(options: AddOptions): Promise<void> {
  const { email, name, role, passwordStdin } = options;
  // Before the password is asked for, so that nobody types one in vain.
  const person = addUserSchema.omit({ desk: true, password: true }).parse({ email, name, role });
  const password = await takePassword({ email: person.email, passwordStdin });
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

async function renewPassword(typed: string, options: PasswordOptions): Promise<void> {
  const { email } = setPasswordSchema.pick({ email: true }).parse({ email: typed });
  const { sessionsEnded } = await withDatabase(async (db) => {
    const account = await accountWithPassword(db.prisma, email);
    if (!account.ok) throw new Refusal(account.error);
    const password = await takePassword({ email, passwordStdin: options.passwordStdin });
    const done = await setPassword(db, setPasswordSchema.parse({ email, password }));
    if (!done.ok) throw new Refusal(done.error);
    return done.value;
  });
  const text = `${email} has a new password and is signed out everywhere.`;
  answer(options, text, { email, sessionsEnded });
}
