/** Finds characters in Traditional names that conversion to Simplified must not merge with others: 徐乾學 is no 徐干学. */
import { readUnits, textOf } from '../units.ts'
import { keptInNames, traditionalSurnames, wordsWithKept } from './kept.data.ts'
import { MARK, placesIn } from './places.ts'
import type { Stretches } from './stretches.ts'
import { sayings, titles } from './surnames.ts'

const HAN = /[\u3400-\u9fff]/
const BORDER = /^[^\dA-Za-z\u3041-\u30fa\u3400-\u9fff\uac00-\ud7af]?$/
const LINKS = '和與及跟'
/** Pairs of Simplified and Traditional. */
const PAIRS =
  '书書记記长長县縣区區镇鎮乡鄉厅廳处處馆館会會队隊团團员員总總统統经經监監专專医醫师師护護检檢练練讯訊编編辑輯导導画畫学學设設计計负負责責发發创創审審选選说說称稱绍紹认認为為强強调調诉訴坦坦忆憶释釋议議补補谈談谓謂'
const DIFFERENT: Readonly<Record<string, string>> = Object.fromEntries(
  PAIRS.match(/../g)!.map((pair) => [pair[0]!, pair[1]!]),
)
const TITLES = [...titles, ...titles.map(toTraditional)]
const BEHIND = [...TITLES, ...sayings, ...sayings.map(toTraditional)]
const LONGEST_WORD = Math.max(...wordsWithKept.map((it) => it.length))
/** Units to each side that are looked at: the rest of a name, and a title or a verb of saying. */
const AROUND = Math.max(...BEHIND.map((it) => it.length), LONGEST_WORD) + 3

/**
 * The characters that stay, of names of people (by surname and what stands around) and of places and reigns (by a list).
 *
 * @example
 * findKeptInNames('徐乾學是清代人') // => [[1, 2]]
 */
export function findKeptInNames(text: string): Stretches {
  const units = readUnits(text)
  return findKeptUnits(units, placesIn(units)(MARK.kept))
}

/** The same by the units of a text. @param places Of what may stay. */
export function findKeptUnits(units: Uint16Array<ArrayBuffer>, places: readonly number[]): Stretches {
  const found: [number, number][] = []
  for (const at of places) {
    const start = Math.max(0, at - AROUND)
    const around = textOf(units.subarray(start, at + AROUND))
    const own = at - start
    if (isInWord(around, own) || isInName(around, own, keptInNames[around[own]!]!)) found.push([at, at + 1])
  }
  return found
}

function isInWord(text: string, at: number): boolean {
  const start = Math.max(0, at - LONGEST_WORD + 1)
  const around = text.slice(start, at + LONGEST_WORD)
  return wordsWithKept.some((word) => {
    const place = around.indexOf(word)
    return place >= 0 && start + place <= at && at < start + place + word.length
  })
}

/** @param notBefore What makes a common word of the character when it follows, and after the slash when it stands before. */
function isInName(text: string, at: number, words: string): boolean {
  const [behind = '', before = ''] = words.split('/')
  const next = text[at + 1] ?? ''
  // Surname, the character, one more: 徐乾學.
  if (isSurname(text, at - 1) && HAN.test(next) && !behind.includes(next))
    if (words === '' || isTold(text, at - 1, at + 2) || !RISKY.includes(text[at - 1]!)) return true
  // Surname and the character alone: 張乾.
  if (isSurname(text, at - 1) && isTold(text, at - 1, at + 1) && !before.includes(text[at - 1]!)) return true
  // Surname, one more, the character: 薛應旂.
  if (!isSurname(text, at - 2) || !HAN.test(text[at - 1] ?? '') || before.includes(text[at - 1]!))
    return false
  return words === '' || isTold(text, at - 2, at + 1)
}

/** Surnames that are common words, too. */
const RISKY = '高白江馬金田石方任文常于何易余史武段雷湯康夏黃林'

const isSurname = (text: string, at: number) => at >= 0 && traditionalSurnames.includes(text[at]!)

/** Whether a title or a verb of saying stands on one side, and that or a border or a link on the other. */
function isTold(text: string, start: number, end: number): boolean {
  const [before, after] = [text[start - 1] ?? '', text[end] ?? '']
  const titled = TITLES.some((it) => text.endsWith(it, start))
  const says = BEHIND.some((it) => text.startsWith(it, end))
  const opens = titled || BORDER.test(before) || LINKS.includes(before)
  const closes = says || BORDER.test(after) || LINKS.includes(after)
  return opens && closes && (titled || says)
}

/** The few characters of titles and verbs of saying that differ. */
function toTraditional(word: string): string {
  return Array.from(word, (it) => DIFFERENT[it] ?? it).join('')
}
