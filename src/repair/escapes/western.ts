/** Escaped bytes of a line that are letters and signs of windows-1252 inside words of one language: `=E9t=E9`. */
import { isKnownPair, newWholeAlphabet, pairKey } from '../../text/likelihood/alphabets.ts'
import { isAccented, isCapitalInside, lower } from '../../text/likelihood/kinds.ts'
import { tableOf } from '../mojibake/tables.ts'
import { applyEdits } from '../plan.ts'
import type { ByteEscape } from './byte-escapes.ts'
import type { Run } from './runs.ts'

/** So many different characters there must be, or a letter so many times. */
const FEWEST = 2
/** Signs of windows-1252 that stand in prose. */
const SIGN = /[\u00a0«»¡¿§°·€…‘’“”–—ºª]/
const FOREIGN = /[^\0-\x7f]/
/** What an address has in front of it, `?id=AB`, and a setting, `R=E9`. */
const OF_CODE = /[?&;=:/\\#]/
const SETTING = /^[A-Z]$/
const LONGEST_WORD = 40
/** The most pairs of letters that no language has: where words are put together, as in `ge·öffnet`. */
const UNKNOWN = 0.2

/** The runs of a line; empty when its letters make no words of a language. */
export function readWestern(line: string, escapes: readonly ByteEscape[]): Run[] {
  if (FOREIGN.test(line)) return []
  const { points } = tableOf('windows-1252')
  const runs: Run[] = escapes.map(({ start, end, byte }) => ({
    start,
    end,
    to: byte === null ? '' : String.fromCharCode(points[byte] || byte),
    how: 'decode windows-1252',
  }))
  const high = runs.filter(({ to }) => FOREIGN.test(to))
  if (high.length < FEWEST || high.some((run) => isOfCode(line, run))) return []
  return isText(applyEdits(line, runs)) ? runs : []
}

function isOfCode(line: string, { start, end }: Run): boolean {
  const before = beginOf(line, start)
  return OF_CODE.test(before) || (SETTING.test(before) && !/[a-z=]/.test(line[end] ?? ''))
}

/** What stands before a place in its word, without escapes. */
function beginOf(line: string, at: number): string {
  const before = line.slice(Math.max(0, at - LONGEST_WORD), at)
  return before
    .slice(Math.max(before.lastIndexOf(' '), before.lastIndexOf('\t')) + 1)
    .replace(/=[\dA-F]{2}/g, '')
}

/** Whether all that is not ASCII is letters of one language beside letters that languages put there, or signs of prose. */
function isText(text: string): boolean {
  const alphabet = newWholeAlphabet()
  let [pairs, unknown] = [0, 0]
  for (let at = 0; at < text.length; at++) {
    const unit = text.charCodeAt(at)
    if (unit < 0x80 || SIGN.test(text[at]!)) continue
    const [before, after] = [text.charCodeAt(at - 1) || SPACE, text.charCodeAt(at + 1) || SPACE]
    if (!isAccented(unit) || isCapitalInside(before, unit) || !alphabet.add(lower(unit))) return false
    if (!isKnownPair(pairKey(lower(before), lower(unit)))) unknown++
    if (!isKnownPair(pairKey(lower(unit), lower(after)))) unknown++
    pairs += 2
  }
  return unknown <= pairs * UNKNOWN
}

const SPACE = 32
