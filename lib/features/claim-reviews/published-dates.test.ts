import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { publishedDate } from "./published-dates";

describe("a date as pages write it", () => {
  it.each([
    "2021-05-03",
    "2021-05-03T23:30:00-05:00",
    "2021-05-03T10:00Z",
    "2021-05-03 10:00:00",
    "2021/5/3",
    "20210503",
    "May 3, 2021",
    "May 3rd 2021",
    "Sept. 3, 2021",
    "3 May 2021",
    "3-May-2021",
    "3rd of May, 2021",
    "Mon, 03 May 2021 10:00:00 GMT",
    "Mon May 03 2021 10:00:00 GMT+0200 (CEST)",
    "Monday, May 3, 2021 - 10:15",
    "1620036000",
    "1620036000000",
  ])("%s is that day", (written) => {
    const month = written.startsWith("Sept") ? "09" : "05";
    expect(publishedDate(written)).toEqual({ day: `2021-${month}-03`, written });
  });

  it.each([
    ["25/12/2021", "2021-12-25"],
    ["12/25/2021", "2021-12-25"],
    ["05/05/2021", "2021-05-05"],
    ["25.12.2021", "2021-12-25"],
  ])("%s can be read in one way only", (written, day) => {
    expect(publishedDate(written).day).toBe(day);
  });

  it.each([
    "03/05/2021",
    "3.5.2021",
    "2021-02-30",
    "2021-05",
    "2021",
    "0001-01-01",
    "last Monday",
    "3 Mai 2021",
    "12345",
    "2021-05-03x",
  ])("%s is kept as it was written", (written) => {
    expect(publishedDate(written)).toEqual({ day: null, written });
  });

  it.each([null, "", " \n", "x".repeat(101)])("%j is no date", (written) => {
    expect(publishedDate(written)).toEqual({ day: null, written: null });
  });

  it("comes out as the day that went in", () => {
    const day = fc.date({
      min: new Date("1900-01-01"),
      max: new Date("2100-01-01"),
      noInvalidDate: true,
    });
    fc.assert(
      fc.property(day, (date) => {
        expect(publishedDate(date.toISOString()).day).toBe(date.toISOString().slice(0, 10));
      }),
    );
  });
});
