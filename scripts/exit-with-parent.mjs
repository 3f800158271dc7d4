// Preloaded into every process that a start begins, and by Node into those which they fork: ends it
// when the one that began it is gone, in whatever way. The channel between the two breaks then.
import process from "node:process";

// The channel alone shall not keep alive a script that has done its work. In a worker it must.
if (process.env.PLUMBLINE_PARENT === String(process.ppid)) process.channel?.unref();
process.once("disconnect", () => process.exit(1));
