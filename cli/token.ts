import { type Command, Option } from "commander";
import { ROLES } from "@/lib/core/actor";
import { AppError } from "@/lib/core/errors";
import { makeToken } from "@/lib/features/tokens/mutations";
import { canMake } from "@/lib/features/tokens/policy";
import { makeTokenSchema } from "@/lib/features/tokens/schema";
import { cliMemberScope } from "@/lib/platform/auth/cli-gate";
import type { Database } from "@/lib/platform/db/database";
import type { WorkspaceScope } from "@/lib/platform/scope";
import { chooseDesk, type DeskOptions, deskOption, jsonOption, withDatabase } from "./desk";
import { answer, note, type OutputOptions, Refusal, run } from "./output";

type Options = DeskOptions &
  OutputOptions & { member: string; name: string; role: string; days: string };

const HELP = `
The token stands for the member: it may do what its role allows, and never more than theirs. It
is printed once, alone, on standard output; the database keeps its SHA-256 only. Tokens are
revoked in the desk's settings.

Examples:
  npm run -s plumbline -- token create --member ada@example.org --name nightly --role viewer
  TOKEN=$(npm run -s plumbline -- token create --member ada@example.org --name ci --role editor --days 7)`;

export function addToken(program: Command): void {
  program
    .command("token")
    .description("make tokens for the API")
    .command("create")
    .description("make an API token for a member of the desk")
    .requiredOption("--member <address>", "the member's e-mail address")
    .requiredOption("--name <name>", "what the token is for")
    .addOption(new Option("--role <role>", "what it may do").choices(ROLES).makeOptionMandatory())
    .option("--days <days>", "for how many days it is good, 1 to 365", "90")
    .addOption(deskOption())
    .addOption(jsonOption())
    .addHelpText("after", HELP)
    .action((options: Options) => run(options, () => create(options)));
}

async function create(options: Options): Promise<void> {
  const { name, role, days } = options;
  const input = makeTokenSchema.parse({ name, role, days });
  const made = await withDatabase(async (db) => {
    const scope = await memberScope(db, options);
    if (!canMake(scope.actor, input.role)) {
      const message = `${options.member} is ${scope.actor.role}: a token of theirs cannot be ${role}.`;
      throw new Refusal({ code: "forbidden", message });
    }
    const token = await makeToken(scope, input);
    if (!token.ok) throw new Refusal(token.error);
    return token.value;
  });
  note(`Shown this once; good until ${made.expiresAt}.`);
  answer(options, made.secret, made);
}

async function memberScope(db: Database, options: Options): Promise<WorkspaceScope> {
  const desk = await chooseDesk(db, options);
  try {
    return await cliMemberScope(db, desk, options.member.trim().toLowerCase());
  } catch (error) {
    if (!(error instanceof AppError)) throw error;
    const message = `${options.member} is no member of the desk ${desk}.`;
    throw new Refusal({ code: "no_such_member", message }, error);
  }
}
