/** Halves of a surrogate pair without the other half, which no encoding can hold: `a\ud83db` → `a\ufffdb`. */
import type { Repair } from '../../types.ts'
import { editsOf } from '../edits.ts'

const LONE = /[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g

const isHigh = (unit = 0) => unit >= 0xd800 && unit <= 0xdbff
const isLow = (unit = 0) => unit >= 0xdc00 && unit <= 0xdfff

/** Node 20 has it (ES2024), and older browsers have not. */
const isWellFormed = (text: string & { isWellFormed?(): boolean }): boolean => text.isWellFormed?.() ?? false

export const loneSurrogates: Repair = {
  kind: 'lone-surrogate',
  scope: 'text',
  reach: 'line',
  description: 'U+FFFD stands for half a surrogate pair: `a\\ud83db` → `a\\ufffdb`.',
  signs: ['\ud800-\udfff'],
  isSign: (units, at) => (isHigh(units[at]) ? !isLow(units[at + 1]) : !isHigh(units[at - 1])),
  find: (text) => (isWellFormed(text) ? null : { edits: editsOf(text, LONE, () => '\ufffd'), lossy: true }),
}
