/** Tells which of some characters fits best between others. */
import { isCommon } from '../../text/likelihood/alphabets.ts'
import { KIND, kindOf } from '../../text/likelihood/kinds.ts'
import { scoreOf } from '../../text/likelihood/model.ts'
import { isThai } from '../../text/likelihood/thai.ts'

/** The characters around a lost byte that tell which it was. */
export const AROUND = 6
/** Of a capital behind a small letter. */
const CAPITAL_INSIDE = 4

/** Whether the model can tell how likely a character is in its place. */
const isKnown = (unit: number) => isCommon(unit) || isThai(unit) || kindOf(unit) === KIND.wide

/** The one of some characters that fits best between others, and better than the next by a margin. */
export function likeliest(
  before: string,
  after: string,
  points: readonly number[],
  margin: number,
): string | null {
  const left = before.slice(-AROUND)
  const isInside = /\p{Ll}$/u.test(left)
  const costs = points
    .map((point) => String.fromCodePoint(point))
    .filter((it) => isKnown(it.charCodeAt(0)))
    .map((it) => ({
      to: it,
      cost: scoreOf(left + it + (after || ' ')) - (isInside && it !== it.toLowerCase() ? CAPITAL_INSIDE : 0),
    }))
    .sort((one, other) => other.cost - one.cost)
  const [best, next] = costs
  return best && (!next || best.cost > next.cost + margin) ? best.to : null
}
