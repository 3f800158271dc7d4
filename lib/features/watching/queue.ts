import { z } from "zod";
import { defineQueue } from "@/lib/platform/jobs/queue";

/** To look at the links of one host that are due. The key is the host: for each, one job waits. */
export const CHECK_HOST = defineQueue({
  name: "check-host",
  payload: z.strictObject({ host: z.string() }),
  places: 50,
  patience: 900,
  retries: 2,
  pause: 60,
});
