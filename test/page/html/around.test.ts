import { expect, test } from 'vitest'
import { boxAround, kindKeyOf } from '../../../src/page/html/around.ts'
import type { Box } from '../../../src/types.ts'

const box = (parent: number, tag: string, names = ''): Box => ({ parent, tag, names }) as Box
const boxes = [box(-1, 'body'), box(0, 'figure'), box(1, 'p'), box(0, 'li', 'comment-12')]

test.each([
  [2, 'figure', 1],
  [1, 'figure', 1],
  [2, 'body', 0],
  [3, 'figure', -1],
  [-1, 'body', -1],
])('from box %i the innermost %s is %i', (from, tag, found) => {
  expect(boxAround(from, boxes, (it) => it.tag === tag)).toBe(found)
})

test('boxes beside each other are of one kind whatever numbers their names have', () => {
  const key = kindKeyOf(boxes[3]!)
  expect(kindKeyOf(box(0, 'li', 'comment-7'))).toBe(key)
  expect(kindKeyOf(box(1, 'li', 'comment-7'))).not.toBe(key)
  expect(kindKeyOf(box(0, 'div', 'comment-7'))).not.toBe(key)
  expect(kindKeyOf(box(0, 'li', 'comment'))).not.toBe(key)
})
