import { expect, it } from "vitest";
import { Queue } from "./queue";

it("lets in so many at a time, in the order in which they came", async () => {
  const queue = new Queue(2, 2);
  const order: number[] = [];
  const enter = async (number: number) => {
    const turn = await queue.enter();
    if (turn) order.push(number);
    return turn;
  };
  const [one, two] = [await enter(1), await enter(2)];
  const three = enter(3);
  const four = enter(4);
  expect(await enter(5)).toBeNull();
  expect(order).toEqual([1, 2]);
  two?.leave();
  await three;
  expect(order).toEqual([1, 2, 3]);
  one?.leave();
  (await three)?.leave();
  (await four)?.leave();
  (await enter(6))?.leave();
  expect(order).toEqual([1, 2, 3, 4, 6]);
});
