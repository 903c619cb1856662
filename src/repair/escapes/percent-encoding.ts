/** Percent-encoding outside of addresses: `%E6%96%B0%E9%97%BB` → `新闻`, of UTF-8 or GBK, also encoded twice. */
import type { Repair } from '../../types.ts'
import type { readBytes } from './read-bytes.ts'
import { type Run, unescapeLines } from './runs.ts'

const ENOUGH = /(?:%(?:25){0,3}[\da-f]{2}){2}/i
const ESCAPE = /%(?:25){0,3}([\da-f]{2})/gi
/** A stretch without spaces; with one of these before its first escape it is an address. */
const WORD = /[!-~]+/g
const ADDRESS = /[/?&=@#]|^:?www\./i

export const percentEncoding: Repair = {
  kind: 'percent-encoding',
  scope: 'text',
  description: 'Percent-encoding outside of addresses is undone: `%E6%96%B0%E9%97%BB` → `新闻`.',
  signs: ['%'],
  async find(text, context) {
    if (!ENOUGH.test(text)) return null
    const { readBytes: read } = await import('./read-bytes.ts')
    return unescapeLines(text, '%', context, (line) => {
      const plain = toRuns(groupsOf(line, false), read)
      return plain.length > 0 ? plain : toRuns(groupsOf(line, true), read)
    })
  },
}

interface Group {
  start: number
  end: number
  bytes: number[]
}

function toRuns(groups: readonly Group[], read: typeof readBytes): Run[] {
  const found = read(groups.map(({ bytes }) => bytes))
  return groups.length === 0 || !found
    ? []
    : groups.map(({ start, end }, at) => ({
        start,
        end,
        to: found.texts[at]!,
        how: `decode ${found.encoding}`,
      }))
}

/**
 * Escapes that follow each other.
 *
 * @param withTrails The second byte of a character of GBK may be a plain letter: `%8D%65` comes as `%8De`.
 */
function groupsOf(line: string, withTrails: boolean): Group[] {
  const groups: Group[] = []
  for (const { 0: word, index } of line.matchAll(WORD)) {
    const first = word.indexOf('%')
    if (first < 0 || ADDRESS.test(word.slice(0, first))) continue
    let lead = false
    for (const found of word.matchAll(ESCAPE)) {
      const start = index + found.index
      const byte = Number.parseInt(found[1]!, 16)
      let group = groups.at(-1)
      const between = group ? line.slice(group.end, start) : ''
      if (group && withTrails && lead && /^[@-~]$/.test(between)) {
        group.bytes.push(between.charCodeAt(0))
        lead = false
      } else if (!group || between !== '') {
        group = { start, end: start, bytes: [] }
        groups.push(group)
        lead = false
      }
      group.bytes.push(byte)
      group.end = start + found[0].length
      lead = !lead && byte > 0x80
    }
    takeTrail(line, groups.at(-1), withTrails && lead)
  }
  return groups
}

/** The letter behind the last escape, when it ends a character. */
function takeTrail(line: string, group: Group | undefined, lead: boolean): void {
  const next = group && line[group.end]
  if (!lead || !group || next === undefined || !/[@-~]/.test(next)) return
  group.bytes.push(next.charCodeAt(0))
  group.end++
}
