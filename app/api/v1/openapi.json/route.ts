import { settings } from "@/lib/platform/env";
import { openApiDocument } from "@/lib/platform/api/openapi";
import { operations } from "../_operations";

export function GET(): Response {
  return Response.json(openApiDocument(operations, settings().APP_URL));
}
