// The process in which one text is searched for ClaimReviews: its input is a line of JSON and then the
// text's bytes.
import { RefusedError } from "../documents/failures";
import { decodePage } from "../documents/html/charset";
import { doJob } from "../../platform/isolated-job";
import { readClaimReviews } from "./reading";

/** `address` is where the bytes come from, `contentType` what their server says they are. */
export type ReadingJob = { address: string | null; contentType: string | null };

await doJob(async (input) => {
  const head = input.indexOf(10);
  const job = JSON.parse(new TextDecoder().decode(input.subarray(0, head))) as ReadingJob;
  try {
    const { html } = decodePage(input.subarray(head + 1), job.contentType);
    return { ok: true, value: readClaimReviews(html, job.address) };
  } catch (error) {
    if (error instanceof RefusedError) return { ok: false, error: error.error };
    throw error;
  }
});
