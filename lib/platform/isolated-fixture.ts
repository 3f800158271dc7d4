// A job that does what its input says: what a hostile file could bring a parser to do.
import { doJob } from "./isolated-job";

await doJob(async (input) => {
  switch (new TextDecoder().decode(input)) {
    case "loop":
      for (;;);
    case "heap": {
      const kept: string[][] = [];
      for (;;) kept.push(Array.from({ length: 1000 }, (_, index) => `${index}`));
    }
    case "buffers": {
      const kept: Uint8Array[] = [];
      for (;;) kept.push(new Uint8Array(10_000_000).fill(1));
    }
    case "recurse": {
      const deeper = (): number => deeper() + 1;
      return deeper();
    }
    case "exit":
      return process.exit(7);
    case "talk":
      return "x".repeat(3_000_000);
    case "settings":
      return Object.keys(process.env).toSorted();
    default:
      return [...input].length;
  }
});
