import { settings } from "@/lib/platform/env";
import { openApiDocument } from "@/lib/platform/api/openapi";
import { operations } from "../_operations";

let written: string | undefined;

export function GET(): Response {
  written ??= JSON.stringify(openApiDocument(operations, settings().APP_URL));
  return new Response(written, { headers: { "Content-Type": "application/json" } });
}
