// The process in which one file is read: its input is a line of JSON and then the file.
import { doJob } from "../../platform/isolated-job";
import { parse, type ParseJob } from "./parse";

await doJob((input) => {
  const head = input.indexOf(10);
  const job = JSON.parse(new TextDecoder().decode(input.subarray(0, head))) as Omit<
    ParseJob,
    "bytes"
  >;
  return parse({ ...job, bytes: input.subarray(head + 1) });
});
