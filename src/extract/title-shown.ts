/** The blocks of a page that a headline may stand in, and what they say without the day that is glued to them. */
import { findDates, fold } from '../dates/index.ts'
import { columnsOf } from '../text/columns.ts'
import { endsSentence } from '../text/sentence.ts'
import type { DropReason, Language, PageBlock } from '../types.ts'
import { W } from './weights.ts'

/** No headline, whatever it looks like: no reader sees it, or a rule for the site leaves it out. */
export const isUnseen = ({ out }: PageBlock): boolean => out === 'hidden' || out === 'configured'

/** Where no headline stands, whatever its level. */
const ELSEWHERE = new Set<DropReason>([
  'hidden',
  'configured',
  'navigation',
  'comments',
  'footer',
  'other-article',
])

export const isShown = ({ out, level }: PageBlock): boolean =>
  out === null || out === 'outside' || (level === 1 && !ELSEWHERE.has(out))

/** Index of the first block of text that is kept. */
export function bodyStart(blocks: readonly PageBlock[]): number {
  const at = blocks.findIndex(({ out, type, level }) => out === null && type !== 'image' && level === null)
  return at < 0 ? blocks.length : at
}

/** The blocks that are shown around the start of the body. */
export const blocksNear = (blocks: readonly PageBlock[], body: number): PageBlock[] =>
  blocks.slice(Math.max(0, body - W.MAX_BLOCKS_BEFORE), body + W.MAX_BLOCKS_INSIDE).filter(isShown)

/** A page without a headline among its headings: its first short line in bold, or one that is a heading below the fourth level. */
export function setOff(near: readonly PageBlock[]): PageBlock | undefined {
  const short = near.filter(({ text }) => {
    const columns = columnsOf(text)
    return columns >= W.MIN_LONE_COLUMNS && columns <= W.MAX_BOLD_HEADING_COLUMNS && !endsSentence(text)
  })
  return short.find(({ bold, level }) => bold || level !== null)
}

export interface Dated {
  title: string
  /** The day that is no part of it. */
  day: string | null
}

/** A day is this long at most. */
const REACH = 30
const SEPARATED = /^\s+[-–—|·]\s+|^\s*[|·]\s*/
const FIGURES = /^[\d./-]+$/

/**
 * A headline without the day in front of it or behind it that no space sets apart (`27.01.2022Old bridge to close`), or
 * that is in figures behind a dash (`27.01.2022 - Old bridge to close`). `5 May 2024: what happened` is all headline.
 */
export function withoutDay(text: string, languages: readonly Language[], lang: string | null): Dated {
  const none = { title: text, day: null }
  const front = fold(text.slice(0, REACH))
  if (/^\s*\d/.test(front)) {
    const found = findDates(front, languages, lang)[0]
    if (!found || found.parts.year === undefined || text.slice(0, found.start).trim() !== '') return none
    const day = text.slice(found.start, found.end).trim()
    const rest = text.slice(text.indexOf(day) + day.length)
    const sign = FIGURES.test(day) ? (SEPARATED.exec(rest)?.[0].length ?? 0) : 0
    return sign > 0 || /^\p{L}/u.test(rest) ? { title: rest.slice(sign).trim(), day } : none
  }
  const glued = /(?<=\p{L}{2}|[?!»”"])\d{1,2}\.\d{1,2}\.\d{4}$/u.exec(text)
  return glued ? { title: text.slice(0, glued.index), day: glued[0] } : none
}

const BRACKETS = /^(?<title>[^(（]{4,160}?)\s?[(（](?<line>[^()（）]{8,60})[)）]$/u

/** A headline without a header line in brackets at its end: `Old street rebuilt (5 April 2023)`. */
export function withoutBrackets(
  text: string | null,
  isHeader: (line: string) => boolean,
): { title: string | null; day: string | null } {
  const found = BRACKETS.exec(text ?? '')?.groups
  if (found?.title === undefined || found.line === undefined) return { title: text, day: null }
  const isGlued = /\d/.test(found.line) && isHeader(found.line)
  return isGlued ? { title: found.title, day: found.line } : { title: text, day: null }
}

const LABEL = /^\p{L}{2,12} ?[:：] ?(?=\S)/u
const LABELLED_LINES = 2

/** A headline without its label, in a record of labelled lines: `标题：…` above `来源：…` and `作者：…`. */
export function withoutLabel(
  text: string,
  below: readonly string[],
  isHeader: (line: string) => boolean,
): string {
  const lines = below.slice(0, LABELLED_LINES)
  const isRecord = lines.length === LABELLED_LINES && lines.every((it) => LABEL.test(it) && isHeader(it))
  return isRecord ? text.replace(LABEL, '') : text
}
