/** Escaped bytes of a line, put together to what they mean: `%E6%96%B0` is three bytes and one character. */
import { readBytes } from './read-bytes.ts'
import type { Run } from './runs.ts'

/** The escape of one byte; of none (null) for what only joins its neighbours, such as a soft line break. */
export interface ByteEscape {
  start: number
  end: number
  byte: number | null
}

interface Group {
  start: number
  end: number
  bytes: number[]
}

/** What the escapes of a line mean, in UTF-8 or GBK; empty when they make no sense. */
export function readEscapes(line: string, escapes: readonly ByteEscape[]): Run[] {
  if (escapes.length === 0) return []
  const plain = toRuns(groupEscapes(line, escapes, false))
  return plain.length > 0 ? plain : toRuns(groupEscapes(line, escapes, true))
}

function toRuns(groups: readonly Group[]): Run[] {
  const read = readBytes(groups.map(({ bytes }) => bytes))
  if (!read) return []
  return groups.map(({ start, end }, at) => ({
    start,
    end,
    to: read.texts[at]!,
    how: `decode ${read.encoding}`,
  }))
}

/** The second byte of a character of GBK may be that of a plain character, which nobody escapes. */
const TRAIL = /^[@-~]$/

/**
 * Escapes that follow each other.
 *
 * @param withTrails Takes plain second bytes of GBK along: `%8De` is one character.
 */
function groupEscapes(line: string, escapes: readonly ByteEscape[], withTrails: boolean): Group[] {
  const groups: Group[] = []
  let hasLead = false
  const takeTrail = (group: Group, trail: string) => {
    if (!withTrails || !hasLead || !TRAIL.test(trail)) return
    group.bytes.push(trail.charCodeAt(0))
    group.end++
    hasLead = false
  }
  for (const [at, { start, end, byte }] of escapes.entries()) {
    let group = groups.at(-1)
    if (!group || group.end !== start) {
      group = { start, end: start, bytes: [] }
      groups.push(group)
      hasLead = false
    }
    if (byte !== null) group.bytes.push(byte)
    group.end = end
    hasLead = byte === null ? hasLead : !hasLead && byte > 0x80
    if (escapes[at + 1]?.start !== end) takeTrail(group, line[end] ?? '')
  }
  return groups
}
