/** Escapes of a line, and whether they are damage: an escape may be spoken of, or part of code or of an address. */
import type { Edit, Finding, RepairContext } from '../../types.ts'

/** A stretch of a line and what it means. */
export interface Run extends Edit {
  /** E.g. `decode gb18030`; runs that are read in the same way are one finding. */
  how: string
  /** Nobody writes it so on purpose: a string of a program is damaged as well, and one character is enough. */
  sure?: boolean
}

/** A line, by every line end there is: another repair replaces the rare ones. */
export const LINE = /[^\n\r\u0085\u2028\u2029]+/g

/** Characters over U+007F that the escapes of a line must give, fewer when they are all there is of it. */
const MIN_CHARACTERS = 3
const MIN_ALONE = 2
/** Share of the line that is escaped. */
const ALONE = 0.8
const MOST = 0.5
/** A string of a program: `title: "…`, `f('…`, `b'…`. */
const IN_CODE = /(?:[=:([{,]\s{0,20}|\bb)["'`][^"'`]{0,200}$/

/**
 * The escapes of each line that are damage.
 *
 * @param sign What every escape holds; lines without it are not looked at.
 * @param read The escapes of one line; empty when they make no sense.
 * @param lines What counts as one line.
 */
export function unescapeLines(
  text: string,
  sign: string,
  context: RepairContext,
  read: (line: string) => Run[],
  lines = LINE,
): Finding[] {
  if (!text.includes(sign)) return []
  const found = new Map<string, Edit[]>()
  for (const { 0: line, index } of text.matchAll(lines)) {
    if (!line.includes(sign)) continue
    const runs = read(line)
    if (!isEnough(line, runs) || standForThemselves(line, runs, context)) continue
    for (const { start, end, to, how } of runs) {
      const edits = found.get(how) ?? []
      found.set(how, edits)
      edits.push({ start: start + index, end: end + index, to })
    }
  }
  return [...found].map(([how, edits]) => ({ how: ['unescape', how], edits }))
}

function isEnough(line: string, runs: readonly Run[]): boolean {
  if (runs.some(({ sure }) => sure)) return true
  const characters = runs.reduce((sum, { to }) => sum + (to.match(/[^\u0000-\u007f]/gu)?.length ?? 0), 0)
  return characters >= (shareOf(line, runs) >= ALONE ? MIN_ALONE : MIN_CHARACTERS)
}

/**
 * Whether a line speaks of its escapes: it gives what they mean as well, uses words of the trade, or is code.
 *
 * In `\\u4e2d means 中` the escape stands for itself.
 */
export function standForThemselves(
  line: string,
  runs: readonly Run[],
  { settings }: Pick<RepairContext, 'settings'>,
): boolean {
  const first = runs[0]
  if (!first) return false
  const isSure = runs.every(({ sure }) => sure)
  if (!isSure && IN_CODE.test(line.slice(Math.max(0, first.start - 240), first.start))) return true
  if (shareOf(line, runs) >= MOST) return false
  if (runs.some(({ to }) => /[^\u0000-\u007f]{2}/.test(to) && line.includes(to))) return true
  return settings.languages.some(({ technical = [] }) => technical.some((word) => line.includes(word)))
}

/** Share of what the escapes mean in what the line means. */
function shareOf(line: string, runs: readonly Run[]): number {
  const escaped = runs.reduce((sum, { start, end }) => sum + end - start, 0)
  const meant = runs.reduce((sum, { to }) => sum + to.length, 0)
  const rest = line.replace(/\s+/g, '').length - escaped
  return meant / Math.max(1, meant + rest)
}
