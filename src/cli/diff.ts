/** A unified diff of a text and its repaired form. */
import type { Palette } from './palette.ts'
import { printable } from './printable.ts'

const CONTEXT = 3
/** The search for the shortest diff takes time and memory by the square of this many changed lines; most repairs change far fewer. */
const MAX_CHANGED_LINES = 2000

/** A stretch of changed lines, `[from, till)` on both sides. */
interface Change {
  from: [number, number]
  till: [number, number]
}

/** Empty when the texts are the same. */
export async function unifiedDiff(
  name: string,
  before: string,
  after: string,
  palette: Palette,
): Promise<string> {
  if (before === after) return ''
  const show = palette.plain ? (line: string) => line : shown
  const [old, now] = [toLines(before), toLines(after)]
  const hunks = toHunks((await shortest(old, now)) ?? inTurn(old, now))
  const lines = [old.map(show), now.map(show)] as const
  const head = [palette.bold(`--- ${printable(name)}`), palette.bold(`+++ ${printable(name)}`)]
  return `${[...head, ...hunks.flatMap((hunk) => writeHunk(hunk, ...lines, palette))].join('\n')}\n`
}

/** A patch holds the lines as they are; in colour they are for eyes, and no control may move the cursor. */
const shown = (line: string) =>
  line
    .split(/(\r?\n|\r$)/)
    .map((it, at) => (at % 2 ? it : printable(it)))
    .join('')

/** Lines end at LF; what follows the last LF is a line of its own kind. */
function toLines(text: string): string[] {
  const lines = text.split('\n')
  const rest = lines.pop()!
  return rest === '' ? lines : [...lines, `${rest}\n\\ No newline at end of file`]
}

/** The fewest changed lines, by Myers' algorithm; null when there are too many to look for. */
async function shortest(old: string[], now: string[]): Promise<Change[] | null> {
  const { diffArrays } = await import('diff')
  const parts = diffArrays(old, now, { maxEditLength: MAX_CHANGED_LINES })
  if (!parts) return null
  const changes: Change[] = []
  const at: [number, number] = [0, 0]
  for (const { added, removed, count } of parts) {
    const till: [number, number] = [at[0] + (added ? 0 : count), at[1] + (removed ? 0 : count)]
    const last = changes.at(-1)
    if (added || removed) {
      if (last && last.till[0] === at[0] && last.till[1] === at[1]) last.till = till
      else changes.push({ from: [...at], till })
    }
    at.splice(0, 2, ...till)
  }
  return changes
}

/** In linear time: lines are paired one to one; when their number differs, all between the common ends is one change. */
function inTurn(old: string[], now: string[]): Change[] {
  if (old.length !== now.length) {
    let start = 0
    while (start < Math.min(old.length, now.length) && old[start] === now[start]) start++
    let end = 0
    while (end < Math.min(old.length, now.length) - start && old.at(-1 - end) === now.at(-1 - end)) end++
    return [{ from: [start, start], till: [old.length - end, now.length - end] }]
  }
  const changes: Change[] = []
  for (const [at, line] of old.entries()) {
    if (line === now[at]) continue
    const last = changes.at(-1)
    if (last?.till[0] === at) last.till = [at + 1, at + 1]
    else changes.push({ from: [at, at], till: [at + 1, at + 1] })
  }
  return changes
}

/** Changes whose contexts touch stand in one hunk. */
function toHunks(changes: Change[]): Change[][] {
  const hunks: Change[][] = []
  for (const change of changes) {
    const last = hunks.at(-1)?.at(-1)
    if (last && change.from[0] - last.till[0] <= 2 * CONTEXT) hunks.at(-1)!.push(change)
    else hunks.push([change])
  }
  return hunks
}

function writeHunk(hunk: Change[], old: string[], now: string[], palette: Palette): string[] {
  const [first, last] = [hunk[0]!, hunk.at(-1)!]
  const start = Math.max(0, first.from[0] - CONTEXT)
  const lead = first.from[0] - start
  const end = Math.min(old.length, last.till[0] + CONTEXT)
  const counts = [end - start, last.till[1] - first.from[1] + lead + (end - last.till[0])] as const
  const begin = [start, first.from[1] - lead] as const
  const range = (side: 0 | 1) => `${counts[side] === 0 ? begin[side] : begin[side] + 1},${counts[side]}`
  const lines = [palette.name(`@@ -${range(0)} +${range(1)} @@`)]
  let at = start
  for (const { from, till } of hunk) {
    for (; at < from[0]; at++) lines.push(` ${old[at]}`)
    for (; at < till[0]; at++) lines.push(palette.removed(`-${old[at]}`))
    for (let to = from[1]; to < till[1]; to++) lines.push(palette.added(`+${now[to]}`))
  }
  for (; at < end; at++) lines.push(` ${old[at]}`)
  return lines
}
