import { versionInPath } from "@/lib/features/spotting/answers";
import { proposalsOfVersion } from "@/lib/features/spotting/data";
import { deskAnswer } from "../../../../_components/desk-answer";

/** What the spotter proposes in a version: asked for when somebody begins to go through it. */
export async function GET(
  _request: Request,
  { params }: { params: Promise<{ desk: string; article: string; number: string }> },
): Promise<Response> {
  const { desk, article, number } = await params;
  return deskAnswer(desk, "The proposals could not be read", async (scope) =>
    proposalsOfVersion(scope, await versionInPath(scope, { article, number: Number(number) })),
  );
}
