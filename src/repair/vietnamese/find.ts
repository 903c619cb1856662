/** Finds lines of Vietnamese in an encoding from before Unicode: as they stand they are no words, and read so nearly all are. */
import type { Edit, Finding } from '../../types.ts'
import { readUnits, textOf } from '../../units.ts'
import { countDamage } from '../mojibake/evidence.ts'
import { encodings, type VietnameseEncoding } from './encodings.ts'
import { type Line, linesOf } from './lines.ts'
import { isOfOtherWords, MIN_SYLLABLES } from './plain-words.ts'
import { isSyllable } from './syllables.ts'

/** So many different words of a line must become syllables, and such a share of them; and such a share of all its words be some. */
const FEWEST = 3
const MIN_READ = 0.85
/** So many words, where nothing on the line is as no language is written: Min Nan has `Sió bûn-pún`. */
const FEWEST_UNDAMAGED = 6
/** Of its words that are syllables as they stand there may be so many: letters that all encodings share. */
const MOST_INTACT = 0.4
/** Words after which a line is given up that has none so far. */
const PATIENCE = 4

const HIGH = /[\u0080-\uffff]/
/** Letters, and what stands for letters in these encodings. */
const WORD = /[A-Za-z\u0080-\u009f\u00a1-\u00ffŠŒŽšœžŸƒ€‚„…†‡ˆ‰‹‘’“”•–—˜™›]+/g

interface Words {
  words: { start: number; text: string }[]
}

/** Those of some lines that are so by themselves, whatever others are. */
export const vietnameseAmong = (units: Uint16Array<ArrayBuffer>, lines: readonly Line[]): Line[] =>
  lines.filter(({ start, end }) => {
    if (isOfOtherWords(units, start, end)) return false
    const line = textOf(units.subarray(start, end))
    return encodingOf(line, wordsOf(line, 0), encodings) !== undefined
  })

export function findVietnamese(text: string): Finding[] | null {
  if (!HIGH.test(text)) return null
  const left: Words[] = []
  const edits: Edit[] = []
  let known: VietnameseEncoding | null = null
  const units = readUnits(text)
  for (const { start, end } of linesOf(units)) {
    if (isOfOtherWords(units, start, end)) continue
    const line = text.slice(start, end)
    const words = wordsOf(line, start)
    const encoding = encodingOf(line, words, known ? [known] : encodings)
    if (encoding) edits.push(...editsOf(words, encoding))
    else left.push({ words })
    known ??= encoding ?? null
  }
  if (!known) return null
  const encoding = known
  for (const { words } of left)
    if (isIn(words, encoding, 1, () => true)) edits.push(...editsOf(words, encoding))
  edits.sort((one, other) => one.start - other.start)
  return [{ how: ['encode windows-1252', `decode ${encoding.name}`], edits }]
}

const wordsOf = (line: string, start: number): Words['words'] =>
  Array.from(line.matchAll(WORD), (it) => ({ start: start + it.index, text: it[0] }))

/** The first encoding in which a line is Vietnamese. */
const encodingOf = (line: string, words: Words['words'], among: readonly VietnameseEncoding[]) =>
  among.find((it) => isIn(words, it, FEWEST, () => isDamaged(line)))

/** One character by itself may be a sign: `½`. */
const OF_LETTERS = /[A-Za-z]/

/** Whether nearly all words of a line are syllables in an encoding, of which so many different ones change. */
function isIn(
  words: Words['words'],
  encoding: VietnameseEncoding,
  fewest: number,
  isDamaged: () => boolean,
): boolean {
  const changed = new Set<string>()
  let [read, failed, intact, plain, syllables] = [0, 0, 0, 0, 0]
  for (const { text } of words) {
    if (!HIGH.test(text)) {
      plain++
      if (isSyllable(text.toLowerCase())) syllables++
      continue
    }
    const to = encoding.read(text)
    if (to === null || !isSyllable(to.toLowerCase())) failed++
    else if (to !== text) {
      read++
      if (OF_LETTERS.test(text)) changed.add(to)
      if (isSyllable(text.toLowerCase())) intact++
    }
    if (failed >= PATIENCE && read < failed) return false
  }
  return (
    changed.size >= fewest &&
    read >= (read + failed) * MIN_READ &&
    intact <= read * MOST_INTACT &&
    read + syllables >= (read + failed + plain) * MIN_SYLLABLES &&
    (changed.size >= FEWEST_UNDAMAGED || isDamaged())
  )
}

/** Whether a line has a place as no language is written, or a word with a capital inside. */
const isDamaged = (line: string) => countDamage(line, 0, line.length) > 0 || /\p{Ll}\p{Lu}/u.test(line)

const editsOf = (words: Words['words'], encoding: VietnameseEncoding): Edit[] =>
  words.flatMap(({ start, text }) => {
    const to = HIGH.test(text) ? encoding.read(text) : null
    return to === null || to === text ? [] : [{ start, end: start + text.length, to }]
  })
