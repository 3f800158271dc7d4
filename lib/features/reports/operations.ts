import { z } from "zod";
import { operation } from "@/lib/platform/api/operation";
import { REPORT_FORMATS, reportQuerySchema } from "./schema";

export const exportQuerySchema = reportQuerySchema.extend({
  format: z.enum(REPORT_FORMATS).default("json"),
});

export const exportOperation = operation({
  id: "export",
  method: "GET",
  path: "/export",
  tag: "reports",
  summary: "Export a report, streamed: one state of the desk, the same bytes for the same content",
  role: "viewer",
  query: exportQuerySchema,
  success: {
    status: 200,
    description: "The file. Offsets are Unicode code points; docs/EXPORT.md tells of the formats.",
    media: ["application/json", "text/csv", "text/markdown", "text/html", "application/ld+json"],
  },
  problems: ["not_found"],
});
