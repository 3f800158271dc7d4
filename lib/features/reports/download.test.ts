import { describe, expect, it } from "vitest";
import { downloadResponse } from "./download";
import type { ReportExport } from "./mutations";

function sampleExport(chunks: string[]) {
  const asked = { cancelled: 0, read: 0 };
  const started: ReportExport = {
    fileName: "plumbline-desk-2026-11-21.json",
    mediaType: "application/json",
    next: async () => {
      asked.read += 1;
      const chunk = chunks.shift();
      return chunk === undefined ? null : Buffer.from(chunk);
    },
    cancel: async () => {
      asked.cancelled += 1;
    },
  };
  return { started, asked };
}

const address = "http://desk.example/export";

describe("a download", () => {
  it("is read as it is asked for", async () => {
    const { started, asked } = sampleExport(["{", "}"]);
    const response = await downloadResponse(new Request(address), started);
    expect(asked.read).toBe(0);
    expect(response.headers.get("content-disposition")).toBe(
      'attachment; filename="plumbline-desk-2026-11-21.json"',
    );
    expect(await response.text()).toBe("{}");
    expect(asked).toEqual({ cancelled: 0, read: 3 });
  });

  it("is cancelled with its client", async () => {
    const { started, asked } = sampleExport(["{", "}"]);
    const response = await downloadResponse(new Request(address), started);
    await response.body!.cancel();
    expect(asked.cancelled).toBe(1);
  });

  it("leaves nothing open for HEAD", async () => {
    const { started, asked } = sampleExport(["{"]);
    const response = await downloadResponse(new Request(address, { method: "HEAD" }), started);
    expect(response.body).toBe(null);
    expect(response.headers.get("content-type")).toBe("application/json");
    expect(asked).toEqual({ cancelled: 1, read: 0 });
  });
});
