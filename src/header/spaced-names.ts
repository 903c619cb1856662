/** Where a space stands within a name, not between two, as in Japanese: `佐藤 花子`. */
import type { Value } from './arbiter/index.ts'
import { PEOPLE } from './settle/index.ts'

/** The two halves of a name that the arbiter read as two people are one. */
export function joinedAtSpaces(line: string, values: readonly Value[]): Value[] {
  const joined: Value[] = []
  let isOpen = false
  for (const value of values) {
    const last = joined.at(-1)
    const isHalf = last !== undefined && PEOPLE.has(value.state) && last.state === value.state
    isOpen = !isOpen && isHalf && line.slice(last.end, value.start) === ' '
    if (isOpen) joined.splice(-1, 1, { ...last!, end: value.end })
    else joined.push(value)
  }
  return joined
}
