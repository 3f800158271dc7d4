import { oneOf } from "./number-lexicon";

/** What a unit is of. `time` is a length of time: dates are another matter. */
export type UnitKind = "share" | "money" | "measure" | "time";

export type UnitName = { kind: UnitKind; norm: string };

/** By kind: what a unit is called here, then the ways to write it; a plural in "s" goes without saying. */
const UNITS: Record<UnitKind, string> = {
  share: `%: % / percent / per cent / pct; pp: percentage point / percent point / pp / 个百分点 / 百分点
    ‰: ‰ / per mille; bp: basis point / bps / bp / 个基点`,
  money: `USD: $ / us$ / dollar / us dollar / u.s. dollar / usd / 美元; EUR: € / euro / eur / 欧元
    GBP: £ / pounds sterling / pound sterling / gbp / 英镑; pound: pound; yen: ¥ / ￥ / yen / jpy / 日元 / 日圆
    CNY: yuan / renminbi / rmb / cny / 元 / 人民币; INR: ₹ / rupee / inr / rs / 卢比; CHF: franc / swiss franc / chf
    RUB: ₽ / rouble / ruble / rub / 卢布; KRW: ₩ / krw / 韩元; HKD: hk$ / hong kong dollar / hkd / 港元 / 港币
    CAD: c$ / canadian dollar / cad; AUD: a$ / australian dollar / aud; cent: cent / ¢; penny: pence / penny
    krona: krona / kronor / krone / kroner; peso: peso; real: reais / r$; BTC: bitcoin / btc / 比特币`,
  measure: `km: km / kilometre / kilometer / 公里 / 千米; m: m / metre / meter / 米; cm: cm / centimetre / centimeter / 厘米
    mm: mm / millimetre / millimeter / 毫米; mile: mile / mi / 英里; foot: foot / feet / ft / 英尺; inch: inch / inches / 英寸
    yard: yard; km²: km² / sq km / square kilometre / square kilometer / 平方公里; mile²: square mile / sq mi
    m²: m² / sq m / square metre / square meter / 平方米; ha: ha / hectare / 公顷; acre: acre / 英亩
    m³: m³ / cubic metre / cubic meter / 立方米; l: litre / liter / 升; gallon: gallon / 加仑; barrel: barrel / bpd / 桶
    kg: kg / kilogram / kilo / 公斤 / 千克; g: g / gram / 克; mg: mg / milligram / 毫克
    t: tonne / metric ton / 吨; ton: ton; lb: lb / lbs; oz: oz / ounce / 盎司
    °C: °c / ℃ / degrees celsius / degree celsius / 摄氏度; °F: °f / ℉ / degrees fahrenheit; °: ° / degree / 度
    km/h: km/h / kph / kilometres per hour / kilometers per hour; mph: mph / miles per hour
    W: watt / 瓦; kW: kw / kilowatt / 千瓦; MW: mw / megawatt / 兆瓦; GW: gw / gigawatt / 吉瓦
    kWh: kwh / kilowatt-hour / kilowatt hour / 千瓦时; MWh: mwh / megawatt-hour / megawatt hour
    GWh: gwh / gigawatt-hour / gigawatt hour; TWh: twh / terawatt-hour / terawatt hour; V: volt
    KB: kb / kilobyte; MB: mb / megabyte; GB: gb / gigabyte; TB: tb / terabyte; Hz: hz / hertz
    times: times / 倍`,
  time: `second: second / 秒; minute: minute / 分钟; hour: hour / 小时; day: day / 天; week: week / 周
    month: month / 个月; quarter: quarter / 个季度; year: year / 年; decade: decade; century: century / centuries`,
};

const NAMES = new Map<string, UnitName>(
  Object.entries(UNITS).flatMap(([kind, list]) =>
    list.split(/[;\n]/).flatMap((entry) => {
      const [norm = "", ways = ""] = entry.trim().split(": ");
      const named = { kind: kind as UnitKind, norm };
      return ways
        .split(" / ")
        .flatMap((way): [string, UnitName][] => [
          [way, named],
          ...(/[a-z]{2}[a-rt-z]$/.test(way) ? [[`${way}s`, named] as [string, UnitName]] : []),
        ]);
    }),
  ),
);

const escaped = [...NAMES.keys()].map((way) => way.replace(/[$./]/g, "\\$&"));
const words = escaped.filter((way) => /^[a-z]/.test(way));
const signs = escaped.filter((way) => !/^[a-z]/.test(way));
const spaced = (list: string[]) => oneOf(list).replaceAll(" ", "[ \\n]+");

/** A unit as a whole word, or a sign or Chinese word for one. */
export const UNIT = `(?:(?:${spaced(words)})(?![\\p{Script=Latin}\\d])|${spaced(signs)})`;

/** Units that are plain without a number beside them; "m" or "second" alone may be anything. */
export const PLAIN_UNIT = `(?:(?:${spaced(words.filter((way) => way.length > 3 && !/^(?:feet|foot|real|times|inch|degree|yard|second|minute|quarter|degrees|pound|pounds|yards)s?$/.test(way)))})(?![\\p{Script=Latin}\\d])|[%‰€£₹₽₩]|美元|欧元|英镑|日元|人民币|个?百分点|公里|平方米|公顷)`;

/** Money as it stands before the number. */
export const MONEY_BEFORE = `(?:us|hk|c|a|r)?\\$|[€£¥￥₹₽₩]|\\b(?:rs\\.?|usd|eur|gbp|cny|rmb|jpy|inr|chf)`;

/** What `written` stands for, however it is cased and spaced. */
export function unitNamed(written: string): UnitName | undefined {
  const way = written.toLowerCase().replace(/\s+/g, " ").replace(/\.$/, "");
  return NAMES.get(way) ?? NAMES.get(way.replace(/s$/, ""));
}
