/** How much of a text of both Chinese scripts is in either, and on which lines. */

import type { ScriptShare } from '../schema/explanation.ts'
import type { Notices } from '../types.ts'
import { readUnits } from '../units.ts'
import { classes, FIRST_SCRIPT, SIMPLIFIED, TRADITIONAL } from './classes.ts'
import { settle } from './detect.ts'

const LINE_END = 0x0a
/** Stretches of lines named in the notice. */
const MAX_NAMED = 12
/** Fewer characters of the smaller script, in lines of the other, are a rare name or a saying. */
const MIN_COUNTED = 4

/**
 * The shares of Simplified and Traditional, counted in the characters that tell them apart.
 *
 * @param text With markup or without.
 * @returns Empty when no such character stands there.
 * @example
 * scriptShares('说话\n說話\n谈话')[0] // => { script: 'Hans', share: 0.67, lines: [[1, 1], [3, 3]] }
 */
export function scriptShares(text: string): ScriptShare[] {
  const counted = count(text)
  const total = counted.reduce((sum, it) => sum + it.characters, 0)
  return counted.map(({ script, lines, characters }) => ({
    script,
    share: Math.round((characters / total) * 100) / 100,
    lines,
  }))
}

type Counted = Omit<ScriptShare, 'share'> & { characters: number }

/** Those of the scripts that the text has. */
function count(text: string): Counted[] {
  const [units, classOf] = [readUnits(text), classes()]
  const found = [none('Hans'), none('Hant')] as const
  let line = 1
  let own = [0, 0]
  for (let at = 0; at <= text.length; at++) {
    if (at === text.length || units[at] === LINE_END) {
      const script = settle(own[0]!, own[1]!) ?? ''
      for (const it of found) if (script.includes(it.script)) addLine(it.lines, line)
      line++
      own = [0, 0]
      continue
    }
    const id = classOf[units[at]!]!
    if (id >= FIRST_SCRIPT) continue
    for (const [index, trait] of [SIMPLIFIED, TRADITIONAL].entries())
      if ((id & trait) !== 0) {
        own[index]!++
        found[index]!.characters++
      }
  }
  return found.filter(({ characters }) => characters > 0)
}

const none = (script: ScriptShare['script']): Counted => ({ script, characters: 0, lines: [] })

function addLine(lines: [first: number, last: number][], line: number) {
  const last = lines.at(-1)
  if (last && last[1] === line - 1) last[1] = line
  else lines.push([line, line])
}

/** Notes the shares of a text of both scripts, with the lines of the smaller one. */
export function noteShares(text: string, notices: Notices): void {
  const [least, most] = count(text).sort((a, b) => a.characters - b.characters)
  if (!least || !most) return
  const isBeside = ([first, last]: readonly number[]) =>
    most.lines.some(([from, to]) => from <= first! && last! <= to)
  if (least.characters < MIN_COUNTED && least.lines.every(isBeside)) return
  const total = least.characters + most.characters
  const percent = ({ script, characters }: Counted) => `${Math.round((characters / total) * 100)} % ${script}`
  const named = least.lines
    .slice(0, MAX_NAMED)
    .map(([first, last]) => (first === last ? first : `${first}–${last}`))
  const more = least.lines.length > MAX_NAMED ? ' and more' : ''
  const where =
    named.length > 0
      ? `; ${least.script} on ${least.lines.length === 1 ? 'line' : 'lines'} ${named.join(', ')}${more}`
      : ''
  notices.add('mixed-script', { detail: `${percent(most)}, ${percent(least)}${where}` })
}
