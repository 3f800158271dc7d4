import { deskAnswer } from "../../_components/desk-answer";
import { claimsToChoose } from "../_components/claims-to-choose";

/** The claims that an outside verdict may speak of, by its words (`like`) or what a person types. */
export async function GET(
  request: Request,
  { params }: { params: Promise<{ desk: string }> },
): Promise<Response> {
  const { desk } = await params;
  const words = new URL(request.url).searchParams.get("like") ?? "";
  return deskAnswer(desk, "Like claims could not be read", (scope) => claimsToChoose(scope, words));
}
