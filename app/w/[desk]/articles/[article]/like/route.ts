import { likeClaims } from "@/lib/features/likeness/data";
import { likeTextSchema } from "@/lib/features/likeness/schema";
import { deskAnswer } from "../../../_components/desk-answer";

/** The claims that are like what somebody writes, as it is typed. */
export async function GET(
  request: Request,
  { params }: { params: Promise<{ desk: string }> },
): Promise<Response> {
  const { desk } = await params;
  const text = likeTextSchema.safeParse({
    statement: new URL(request.url).searchParams.get("statement") ?? "",
  });
  return deskAnswer(desk, "Like claims could not be read", async (scope) => ({
    claims: text.success ? await likeClaims(scope, { ...text.data, figures: [] }) : [],
  }));
}
