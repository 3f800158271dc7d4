"use client";
import { Badge } from "@/lib/ui/badge";
import { Button } from "@/lib/ui/button";
import { RefusalAlert } from "@/lib/ui/refusal-alert";
import { Day, Time } from "@/lib/ui/time";
import { useSave } from "@/lib/ui/use-save";
import { revokeTokenAction } from "../actions";
import type { TokenView } from "../schema";

const tones = { valid: "positive", expired: "neutral", revoked: "neutral" } as const;
const shapes = { valid: "check-circle", expired: "circle", revoked: "cross-diamond" } as const;

/** The API tokens that this person may see, each with the button that ends it. */
export function TokenList({ desk, tokens }: { desk: string; tokens: TokenView[] }) {
  const { pending, refusal, save } = useSave((tokenId: string) =>
    revokeTokenAction(desk, { tokenId }),
  );
  if (tokens.length === 0) return <p className="text-sm text-ink-soft">No token was made yet.</p>;
  return (
    <div className="flex flex-col gap-4">
      <RefusalAlert refusal={refusal} />
      <ul className="border-t">
        {tokens.map((token) => (
          <li
            key={token.id}
            className="flex items-center justify-between gap-4 border-b py-3 text-sm"
          >
            <TokenFacts token={token} />
            {token.state === "valid" && (
              <Button size="sm" pending={pending} onClick={() => void save(token.id)}>
                Revoke<span className="sr-only"> {token.name}</span>
              </Button>
            )}
          </li>
        ))}
      </ul>
    </div>
  );
}

function TokenFacts({ token }: { token: TokenView }) {
  const { name, role, maker, hint, state, createdAt, lastUsedAt, expiresAt } = token;
  return (
    <div className="min-w-0">
      <p className="flex flex-wrap items-center gap-2 font-medium break-words">
        {name}
        <Badge tone={tones[state]} shape={shapes[state]}>
          {state}
        </Badge>
      </p>
      <p className="text-ink-soft">
        As {role}, made <Time at={createdAt} /> by {maker}, ends in{" "}
        <span className="font-mono">{hint}</span>
      </p>
      <p className="text-ink-soft">
        {lastUsedAt ? (
          <>
            Last used <Time at={lastUsedAt} />
          </>
        ) : (
          "Never used"
        )}
        , good until <Day value={expiresAt.slice(0, 10)} />
      </p>
    </div>
  );
}
