import { z } from "zod";
import type { Operation } from "./operation";
import { type ProblemCode, statusOf } from "./problem";

const always: readonly ProblemCode[] = [
  "unauthenticated",
  "forbidden",
  "too_many_requests",
  "unavailable",
  "bug",
];

const PARTIAL =
  "What the body leaves out stays as it is; null empties a field, a list takes the place of the whole list.";

/** Builds the OpenAPI 3.1 document of the API from its operations. */
export function openApiDocument(operations: readonly Operation[], server: string) {
  const paths: Record<string, Record<string, unknown>> = {};
  for (const operation of operations) {
    const path = (paths[operation.path] ??= {});
    path[operation.method.toLowerCase()] = describe(operation);
  }
  return {
    openapi: "3.1.0",
    info: {
      title: "Plumbline",
      version: "1",
      description:
        "The desk's articles, claims, evidence, reviews and notes. Offsets are Unicode code points.",
    },
    servers: [{ url: `${server}/api/v1` }],
    security: [{ token: [] }],
    paths,
    components: {
      securitySchemes: { token: { type: "http", scheme: "bearer" } },
      schemas: { Problem: problemSchema },
    },
  };
}

const problemSchema = {
  type: "object",
  description: "Problem details, RFC 9457.",
  required: ["type", "title", "status", "code", "detail", "requestId"],
  properties: {
    type: { type: "string" },
    title: { type: "string" },
    status: { type: "integer" },
    code: { type: "string" },
    detail: { type: "string" },
    requestId: { type: "string" },
    errors: {
      type: "array",
      items: {
        type: "object",
        required: ["field", "detail"],
        properties: { field: { type: "string" }, detail: { type: "string" } },
      },
    },
    current: { description: "What is there now, where the revision was stale." },
  },
};

function describe(operation: Operation) {
  return {
    operationId: operation.id,
    tags: [operation.tag],
    summary: operation.summary,
    description: [
      `Needs a token with the role ${operation.role} or above.`,
      ...(operation.method === "PATCH" ? [PARTIAL] : []),
    ].join(" "),
    parameters: parametersOf(operation),
    ...(operation.body
      ? {
          requestBody: {
            required: true,
            content: { "application/json": { schema: jsonSchema(operation.body, "input") } },
          },
        }
      : {}),
    responses: { ...successOf(operation), ...problemsOf(operation) },
  };
}

function parametersOf(operation: Operation) {
  const ifMatch = {
    name: "If-Match",
    in: "header",
    required: true,
    description: 'The revision that is changed, as an entity tag: "3".',
    schema: { type: "string", pattern: '^"[1-9][0-9]*"$' },
  };
  return [
    ...fields(operation.params, "path"),
    ...fields(operation.query, "query"),
    ...(operation.ifMatch ? [ifMatch] : []),
  ];
}

function fields(schema: z.ZodType | undefined, place: "path" | "query") {
  if (!schema) return [];
  const object = jsonSchema(schema, "input");
  const required = new Set(Array.isArray(object.required) ? object.required : []);
  return Object.entries(object.properties ?? {}).map(([name, property]) => ({
    name,
    in: place,
    required: place === "path" || required.has(name),
    schema: property,
  }));
}

function successOf({ success }: Operation) {
  const { description } = success;
  if ("schema" in success) {
    const schema = jsonSchema(success.schema, "output");
    return { [success.status]: { description, content: { "application/json": { schema } } } };
  }
  if ("media" in success) {
    const content = Object.fromEntries(success.media.map((media) => [media, {}]));
    return { [success.status]: { description, content } };
  }
  return { [success.status]: { description } };
}

function problemsOf(operation: Operation) {
  const codes = new Set<ProblemCode>([...always, ...(operation.problems ?? [])]);
  if (operation.params) codes.add("not_found");
  if (operation.query ?? operation.body) codes.add("invalid");
  if (operation.body) codes.add("malformed").add("unsupported_media_type").add("payload_too_large");
  if (operation.ifMatch) codes.add("if_match_missing").add("stale");
  const statuses = [...new Set([...codes].map(statusOf))];
  const problem = {
    "application/problem+json": { schema: { $ref: "#/components/schemas/Problem" } },
  };
  return Object.fromEntries(
    statuses.map((status) => {
      const alike = [...codes].filter((code) => statusOf(code) === status);
      return [status, { description: `Problem: ${alike.join(", ")}.`, content: problem }];
    }),
  );
}

function jsonSchema(schema: z.ZodType, io: "input" | "output") {
  const { $schema: _, ...rest } = z.toJSONSchema(schema, { io, unrepresentable: "any" });
  return rest;
}
