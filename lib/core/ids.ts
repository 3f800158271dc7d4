import { v7 } from "uuid";

/** A new time-ordered identifier: UUID version 7 (RFC 9562, section 5.7). */
export function newId(): string {
  return v7();
}

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[1-8][0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/i;

/** Whether `value` has the form of an id. What has not cannot exist, and is never sent to the database. */
export function isId(value: string): boolean {
  return UUID.test(value);
}
