import type { WorkspaceScope } from "@/lib/platform/scope";
import { Panel } from "@/lib/ui/panel";
import { listTokens } from "../data";
import { MakeTokenForm } from "./make-token-form";
import { TokenList } from "./token-list";

/** The part of the settings page that is about the API. */
export async function TokenSection({ desk, scope }: { desk: string; scope: WorkspaceScope }) {
  const tokens = await listTokens(scope, new Date());
  return (
    <Panel title="API tokens">
      <div className="flex flex-col gap-6">
        <p className="text-sm text-ink-soft">
          A token lets a program use this desk’s API in your name. It never does more than you may
          yourself.{" "}
          <a href="/api/v1/openapi.json" download="plumbline-openapi.json" className="text-link">
            What the API can do
          </a>
        </p>
        <TokenList desk={desk} tokens={tokens} />
        <MakeTokenForm desk={desk} role={scope.actor.role} />
      </div>
    </Panel>
  );
}
