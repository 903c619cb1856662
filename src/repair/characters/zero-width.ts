/** Removes zero-width characters that nothing needs: `中\u200b文` → `中文`. Joiners stay where Persian, Indic scripts
 * and emoji are written with them, and spaces of no width on lines in scripts that do not set words apart (Thai, Khmer…). */
import type { Repair } from '../../types.ts'
import { editsOf } from '../edits.ts'

const ZERO_WIDTH = /[\u200b-\u200d\u2060]+/g
/** Scripts whose letters join, from Arabic to Mongolian, with Thai and Khmer between, Buginese, Balinese, Lepcha; and their supplements. */
const JOINING =
  /[\u0600-\u109f\u1700-\u18af\u1a00-\u1aaf\u1b00-\u1c4f\ua800-\uabff\ufb50-\ufdff\ufe70-\ufefc]|\ud804|\ud805/
const EMOJI_BEFORE = /[\p{Extended_Pictographic}\ufe0f\u{1f3fb}-\u{1f3ff}\u{e007f}]$/u
const EMOJI_AFTER = /^[\p{Extended_Pictographic}\u2640\u2642]/u
/** Scripts that do not set words apart: Thai, Lao, Tibetan, Burmese, Khmer, Tai, Buginese, Balinese, Batak, Javanese, Cham. */
const UNPARTED = /[\u0e00-\u109f\u1780-\u17ff\u1950-\u19df\u1a00-\u1aaf\u1b00-\u1bff\ua980-\uaadf]/
/** German and its neighbours forbid ligatures by a non-joiner. */
const LATIN = /[A-Za-z\u00c0-\u024f]/

export const zeroWidth: Repair = {
  kind: 'zero-width',
  scope: 'text',
  reach: 'line',
  description: 'Zero-width characters that nothing needs are removed: `中\\u200b文` → `中文`.',
  signs: ['\u200b-\u200d', '\u2060'],
  find: (text) => ({
    edits: editsOf(text, ZERO_WIDTH, (run, index) =>
      (run.length <= 2 && /^\u200b+$/.test(run) && UNPARTED.test(around(text, index))) ||
      isNeeded(
        run,
        text.slice(Math.max(0, index - 2), index),
        text.slice(index + run.length, index + run.length + 2),
      )
        ? null
        : '',
    ),
  }),
}

/** How much of a line on both sides tells its script. */
const NEAR = 200

function around(text: string, at: number): string {
  const before = text.slice(Math.max(0, at - NEAR), at)
  const after = text.slice(at, at + NEAR)
  const end = after.indexOf('\n')
  return before.slice(before.lastIndexOf('\n') + 1) + (end < 0 ? after : after.slice(0, end))
}

function isNeeded(run: string, before: string, after: string): boolean {
  if (run.length > 2 || run.includes('\u2060')) return false
  const last = before.slice(-1)
  const next = after.slice(0, 1)
  if (JOINING.test(last) || JOINING.test(next) || JOINING.test(before.slice(-2, -1))) return true
  if (run === '\u200d') return EMOJI_BEFORE.test(before) && EMOJI_AFTER.test(after)
  return run === '\u200c' && LATIN.test(last) && LATIN.test(next)
}
