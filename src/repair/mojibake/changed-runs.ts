/**
 * Finds UTF-8 that was read as windows-1252 or ISO-8859-1 and changed afterwards: in small letters or capitals, in
 * NFKC, or with the characters gone that no reader sees (C1 controls, soft hyphens).
 */
import { chooseAgain, type Doubt } from './case-choice.ts'
import { areSignsBehindWords } from './chance.ts'
import { AROUND, likeliest } from './likeliest.ts'
import { GAP } from './reading.ts'
import { tableOf } from './tables.ts'
import type { Run } from './utf8-runs.ts'

/** Bytes that are no visible character, so that they get lost. */
const UNSEEN = [0xa0, 0xad, 0x81, 0x8d, 0x8f, 0x90, 0x9d]
/** The same of ISO-8859-1, whose text has nothing of what windows-1252 has in their place. */
const UNSEEN_LATIN1 = [0xa0, 0xad, ...Array.from({ length: 32 }, (_, index) => 0x80 + index)]
const OF_WINDOWS = /[€‚ƒ„…†‡ˆ‰Š‹Œ‘’“”•–—˜™š›œžŸ]/
/** What one character must be likelier than the others to stand for a lost byte, in nats. */
const SURE = 2
/** Between two emoji a lost character joins them. */
const JOINER = 0x200d
const EMOJI_BEFORE = /\p{Extended_Pictographic}\ufe0f?$/u
const EMOJI_AFTER = /^\p{Extended_Pictographic}/u

/** What NFKC makes of the characters of windows-1252, longer ones first. */
const COMPATIBLE: readonly (readonly [text: string, byte: number])[] = [
  ['1\u20444', 0xbc],
  ['1\u20442', 0xbd],
  ['3\u20444', 0xbe],
  ['...', 0x85],
  [' \u0308', 0xa8],
  [' \u0304', 0xaf],
  [' \u0301', 0xb4],
  [' \u0327', 0xb8],
  [' \u0303', 0x98],
  ['TM', 0x99],
  ['a', 0xaa],
  ['o', 0xba],
  ['1', 0xb9],
  ['2', 0xb2],
  ['3', 0xb3],
  ['\u03bc', 0xb5],
  [' ', 0xa0],
]
/** What is left of a sequence beyond doubt: spaces, letters and digits behind a capital are nothing by themselves. */
const COMPOSED =
  /[\u00c2-\u00df](?: [\u0301\u0304\u0308\u0327]|[13]\u2044[24])|\u00e2\u20acTM|[\u00c3\u00c4\u00c5\u00d0\u00d1][\u00a1-\u00bf\u2021-\u2122\u0080-\u009f]/
/** The capitals of what is small in windows-1252 and stands for a byte between sequences. */
const RAISED: Record<string, number> = { '\u039c': 0xb5, '\u0191': 0x83 }
/** Capitals that may have been small, `Š` for `š`: the likelier byte of the scripts that the model does not know first. */
const BOTH: Record<number, number[]> = { 138: [0x9a, 0x8a], 140: [0x9c, 0x8c], 142: [0x8e, 0x9e] }

export type Change = 'small' | 'capitals' | 'compatible' | 'unseen'

/** How a text may have been changed after it was misread. */
export function changesOf(text: string): Change[] {
  const changes: Change[] = []
  if (/[\u00e0-\u00ff]/.test(text) && text === text.toLowerCase()) changes.push('small')
  if (/[\u00c0-\u00de]/.test(text) && text === text.toUpperCase()) changes.push('capitals')
  if (/[\u00c2-\u00f4]/.test(text)) {
    if (COMPOSED.test(text) && text === text.normalize('NFKC')) changes.push('compatible')
    changes.push('unseen')
  }
  return changes
}

/** The runs of a text that was changed in one way; those that touch are one. */
export function changedRuns(text: string, change: Change): Run[] {
  if (change === 'unseen' && !mayBeUnseen(text)) return []
  const doubts: Doubt[] = []
  const runs = runsOf(text, change, doubts)
  if (change === 'unseen') return runs.some(({ likely, lost }) => likely + lost > 0) ? runs : []
  if (change !== 'compatible' && !isMost(text, runs)) return []
  if (doubts.length > 0) chooseAgain(text, runs, doubts)
  return change === 'small' && areSignsBehindWords(text, runs) ? [] : runs
}

/** @param doubts Gets what may be other capitals. */
function runsOf(text: string, change: Change, doubts: Doubt[]): Run[] {
  const runs: Run[] = []
  for (let at = 0; at < text.length; ) {
    const last = runs.at(-1)
    const touches = last?.end === at
    const run =
      text.charCodeAt(at) < 0x80 ? null : runAt(text, at, change, touches ? last.to : (text[at - 1] ?? ' '))
    if (run) {
      const options = optionsOf(text.slice(at, run.end), run.to, change)
      const [whole, index] = touches ? [last, last.to.length] : [run, 0]
      if (options.length > 1) doubts.push({ run: whole, index, options })
      if (whole === run) runs.push(run)
      else append(whole, run)
    }
    at = run ? run.end : at + 1
  }
  return runs
}

function append(last: Run, run: Run): void {
  last.end = run.end
  last.to += run.to
  last.whole += run.whole
  last.likely += run.likely
  last.lost += run.lost
}

/** The capitals that a sequence in capitals may have been, of the length of the one that was taken. */
function optionsOf(sequence: string, taken: string, change: Change): string[] {
  if (change !== 'capitals') return []
  const [lead = 0, ...tail] = Array.from(sequence, (it) => RAISED[it] ?? byteOf(it.charCodeAt(0)))
  if (!tail.some((byte) => BOTH[byte])) return []
  const found = pointsOf(lead, tail, 'capitals').map((it) => inCapitals(String.fromCodePoint(it)))
  return [...new Set(found)].filter((it) => it.length === taken.length)
}

/** The characters of a lead and the bytes behind it, which may be others in capitals. */
function pointsOf(lead: number, tail: readonly number[], change: Change): number[] {
  const ways = change === 'capitals' ? tail.map((byte) => BOTH[byte] ?? [byte]) : tail.map((byte) => [byte])
  const tails = ways.reduce<number[][]>(
    (found, bytes) => found.flatMap((it) => bytes.map((byte) => [...it, byte])),
    [[]],
  )
  const points = tails.flatMap((it) => pointOf(lead, it, change) ?? [])
  return points.length > 1 ? points.filter((it) => /\P{Cn}/u.test(String.fromCodePoint(it))) : points
}

const inCapitals = (text: string) => (text === 'ß' ? text : text.toUpperCase())

/** For each whole sequence so many may lack a byte: more are met by chance, and tell nothing. */
const MOST_CUT = 8

/** Whether some sequences of a text are whole and some lack a byte, before anything is filled in. */
function mayBeUnseen(text: string): boolean {
  let [whole, cut] = [0, 0]
  for (let at = 0; at < text.length; ) {
    const lead = byteOf(text.charCodeAt(at++))
    const length = lead < 0xc2 ? 0 : lead < 0xe0 ? 1 : lead < 0xf0 ? 2 : 3
    if (length === 0) continue
    let tails = 0
    while (tails < length && isTail(byteOf(text.charCodeAt(at + tails)))) tails++
    if (tails === length) whole++
    else cut++
    at += tails
  }
  return cut > 0 && whole * MOST_CUT >= cut
}

const isTail = (byte: number) => byte >= 0x80 && byte < 0xc0

/** The least of what is not ASCII that a text in one case must have been changed in. */
const MIN_CHANGED = 0.8

function isMost(text: string, runs: readonly Run[]): boolean {
  const count = (it: string) => it.replace(/[\0-\x7f]+/g, '').length
  return (
    runs.reduce((sum, { start, end }) => sum + count(text.slice(start, end)), 0) >= count(text) * MIN_CHANGED
  )
}

let bytesOfWeb: Uint8Array | null = null

/** The byte of a unit in windows-1252, or in ISO-8859-1; 0: none. */
function byteOf(unit: number): number {
  bytesOfWeb ??= Uint8Array.from(
    tableOf('windows-1252').bytes,
    (byte, at) => byte || (at >= 0x80 && at < 0xa0 ? at : 0),
  )
  return bytesOfWeb[unit] ?? 0
}

interface Tail {
  bytes: number[]
  end: number
}

function runAt(text: string, start: number, change: Change, before: string): Run | null {
  const lead = byteOf(text.charCodeAt(start))
  // Capitals have À and Á for à and á, which begin sequences of three bytes.
  if (lead < (change === 'capitals' ? 0xc0 : 0xc2) || (lead === 0xd7 && change === 'small')) return null
  if (change === 'unseen') return unseenAt(text, start, lead, before)
  for (const { bytes, end } of tailsAt(text, start + 1, change)) {
    const points = pointsOf(lead, bytes, change)
    if (points.length === 0) continue
    const to = likeliest(before, text.slice(end, end + AROUND), points, 0) ?? String.fromCodePoint(points[0]!)
    return runOf(
      start,
      end,
      change === 'capitals' ? inCapitals(to) : change === 'small' ? to.toLowerCase() : to,
    )
  }
  return null
}

const runOf = (start: number, end: number, to: string, likely = 0): Run => ({
  start,
  end,
  to,
  lost: 0,
  whole: likely ? 0 : 1,
  same: 0,
  likely,
  restored: 0,
})

/** The bytes behind a lead, as many as there are at most and fewer. */
function tailsAt(text: string, from: number, change: Change): Tail[] {
  const tails: Tail[] = []
  let bytes: number[] = []
  for (let at = from; bytes.length < 3; ) {
    const next = tailAt(text, at, change)
    if (!next) break
    bytes = [...bytes, next.byte]
    at += next.length
    tails.unshift({ bytes, end: at })
  }
  // In one case a sequence ends where the bytes that can follow end.
  return change === 'compatible' ? tails : tails.slice(0, 1)
}

function tailAt(text: string, at: number, change: Change): { byte: number; length: number } | null {
  if (at >= text.length) return null
  const unit = text.charCodeAt(at)
  const raised = change === 'capitals' ? RAISED[text[at]!] : undefined
  const byte = raised ?? (unit < 0x80 ? 0 : byteOf(unit))
  if (byte >= 0x80 && byte < 0xc0) return { byte, length: 1 }
  if (change !== 'compatible') return null
  const found = COMPATIBLE.find(([it]) => text.startsWith(it, at))
  return found ? { byte: found[1], length: found[0].length } : null
}

/** The character of a lead whose case was changed, and the bytes behind it; null: none. */
function pointOf(lead: number, tail: readonly number[], change: Change): number | null {
  const [first = 0, second = 0, third = 0] = tail.map((byte) => byte & 0x3f)
  const isSame = change === 'compatible'
  switch (tail.length) {
    case 1: {
      if (isSame && lead > 0xdf) return null
      const point = ((lead & 0x1f) << 6) | first
      return point >= 0x80 ? point : null
    }
    case 2: {
      if ((isSame && (lead < 0xe0 || lead > 0xef)) || (!isSame && (lead & 0x1f) > 0x0f)) return null
      const point = ((lead & 0x0f) << 12) | (first << 6) | second
      return point >= 0x800 && (point < 0xd800 || point > 0xdfff) ? point : null
    }
    case 3: {
      if (isSame ? lead < 0xf0 : (lead & 0x1f) < 0x10) return null
      const point = ((lead & 0x07) << 18) | (first << 12) | (second << 6) | third
      return point >= 0x10000 && point < 0x110000 ? point : null
    }
  }
  return null
}

/** A sequence of two or three bytes of which one is gone. */
function unseenAt(text: string, start: number, lead: number, before: string): Run | null {
  const tails = tailsAt(text, start + 1, 'unseen')
  const length = lead < 0xe0 ? 1 : lead < 0xf0 ? 2 : 3
  const bytes = (tails[0]?.bytes ?? []).slice(0, length)
  const end = start + 1 + bytes.length
  if (bytes.length === 0 && isLoneKana(text, start, before))
    return { ...runOf(start, end, GAP), whole: 0, lost: 1 }
  if (bytes.length < length - 1 || (length === 3 && bytes.length < 3)) return null
  if (bytes.length === length) {
    const point = pointOf(lead, bytes, 'compatible')
    return point === null ? null : runOf(start, end, String.fromCodePoint(point))
  }
  const ways = bytes.map((_, at) => at)
  const lost = OF_WINDOWS.test(text) ? UNSEEN : UNSEEN_LATIN1
  const candidates = lost.flatMap((byte) =>
    [...ways, bytes.length].flatMap((at) => pointOf(lead, bytes.toSpliced(at, 0, byte), 'compatible') ?? []),
  )
  const after = readOn(text, end)
  const isJoined = EMOJI_BEFORE.test(before) && EMOJI_AFTER.test(after) && candidates.includes(JOINER)
  const isWord = lead === 0xc3 && before.endsWith(' ') && text[end] === ' '
  const to = isJoined
    ? String.fromCodePoint(JOINER)
    : (likeliest(before, after, candidates, SURE) ?? (isWord ? 'à' : null))
  if (to !== null) return runOf(start, end, to, 1)
  return candidates.length > 0 ? { ...runOf(start, end, GAP), whole: 0, lost: 1 } : null
}

/** Whether a lead that is followed by nothing stands beside others of its script: `ã` was `く`, whose bytes are controls. */
const isLoneKana = (text: string, at: number, before: string) =>
  text[at] === 'ã' && (text[at + 1] === 'ã' || /[\u3041-\u30ff\u4e00-\u9fff]$/.test(before))

/** What follows, as far as it is whole. */
function readOn(text: string, from: number): string {
  let read = ''
  for (let at = from; at < text.length && read.length < 2; ) {
    const lead = byteOf(text.charCodeAt(at))
    const length = lead < 0xc2 ? 0 : lead < 0xe0 ? 1 : lead < 0xf0 ? 2 : 3
    const tail = length > 0 ? tailsAt(text, at + 1, 'unseen')[0] : undefined
    const point =
      tail && tail.bytes.length >= length ? pointOf(lead, tail.bytes.slice(0, length), 'compatible') : null
    if (point === null && length > 0) break
    read += point === null ? text[at] : String.fromCodePoint(point)
    at += 1 + length
  }
  return read
}
