import { beforeEach, expect, vi } from "vitest";

// What the program complains of on the console is a failure, unless a test expects it and says so
// with a spy of its own.
beforeEach(() => {
  const complain = vi.spyOn(console, "error");
  const warn = vi.spyOn(console, "warn");
  return () => {
    const calls = [...complain.mock.calls, ...warn.mock.calls];
    complain.mockRestore();
    warn.mockRestore();
    expect(calls, "console.error or console.warn was called").toEqual([]);
  };
});
