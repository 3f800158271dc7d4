import { describe, expect, it } from "vitest";
import { datesOf } from "./dates";

const read = (text: string) =>
  datesOf(text).map(({ start, end, kind, norm }) => `${text.slice(start, end)} = ${kind} ${norm}`);

describe("dates", () => {
  it.each([
    [
      "on 3 May 2019 and May 3, 2019",
      ["3 May 2019 = day 2019-05-03", "May 3, 2019 = day 2019-05-03"],
    ],
    ["on 2019-05-03, 03/05/2019", ["2019-05-03 = day 2019-05-03", "03/05/2019 = day 03/05/2019"]],
    [
      "in May 2019, in May, on the 3rd of May",
      ["May 2019 = month 2019-05", "May = month --05", "3rd of May = day --05-03"],
    ],
    ["Sept. 11 and Dec 2020", ["Sept. 11 = day --09-11", "Dec 2020 = month 2020-12"]],
    ["May we march on? March on. They may.", []],
    [
      "Q3 2019, Q3, 2Q19",
      ["Q3 2019 = quarter 2019-Q3", "Q3 = quarter --Q3", "2Q19 = quarter 2019-Q2"],
    ],
    [
      "the third quarter of 2019, the first quarter",
      ["third quarter of 2019 = quarter 2019-Q3", "first quarter = quarter --Q1"],
    ],
    [
      "H1 2020 and the second half of 2019",
      ["H1 2020 = half 2020-H1", "second half of 2019 = half 2019-H2"],
    ],
    [
      "FY2019, FY 2019/20, fiscal year 2018",
      ["FY2019 = year FY2019", "FY 2019/20 = year FY2019/20", "fiscal year 2018 = year FY2018"],
    ],
    ["2019–21 and 1999-2003", ["2019–21 = years 2019/2021", "1999-2003 = years 1999/2003"]],
    ["in 2019, since 1987.", ["2019 = year 2019", "1987 = year 1987"]],
    ["2000 people, $2000, 2,019, 2019.5, 2000 %", []],
    [
      "the 1990s, the '90s, the 21st century",
      ["1990s = years 1990s", "'90s = years 90s", "21st century = years 21st century"],
    ],
    ["on Monday and Tuesdays", ["Monday = weekday monday", "Tuesdays = weekday tuesdays"]],
    [
      "yesterday, last week, two years ago",
      [
        "yesterday = relative yesterday",
        "last week = relative last week",
        "years ago = relative years ago",
      ],
    ],
    [
      "at 14:30 and 5 p.m. today",
      ["14:30 = time 14:30", "5 p.m. = time 5pm", "today = relative today"],
    ],
    [
      "2019年5月3日，去年，星期三",
      ["2019年5月3日 = day 2019年5月3日", "去年 = relative 去年", "星期三 = weekday 星期三"],
    ],
    ["二〇一九年上半年", ["二〇一九年上半年 = year 2019年上半年"]],
    ["🚀 in 2019", ["2019 = year 2019"]],
  ])("in %j", (text, expected) => {
    expect(read(text)).toEqual(expected);
  });
});
