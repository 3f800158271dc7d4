import pino from "pino";

let logger: pino.Logger | undefined;

/** The program's log: one JSON object a line on standard error. Level by LOG_LEVEL. */
export function log(): pino.Logger {
  logger ??= pino({ level: process.env.LOG_LEVEL ?? "info" }, pino.destination(2));
  return logger;
}
