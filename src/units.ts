/** Texts as UTF-16 units in typed arrays and back: to read units there takes a third of what `charCodeAt` takes. */
import { nodeBuffer, nodeBuffers } from './node-buffer.ts'

/** Longer texts go through Node's buffers, which copy them as a whole. */
const LONG = 1 << 12

/**
 * The units of a text.
 *
 * @param spare How many more units there is room for.
 */
export function unitsOf(text: string, spare = 0): Uint16Array<ArrayBuffer> {
  const units = new Uint16Array(text.length + spare)
  const node = text.length > LONG ? nodeBuffer() : undefined
  if (node) node.from(units.buffer).write(text, 'utf16le')
  else for (let at = 0; at < text.length; at++) units[at] = text.charCodeAt(at)
  return units
}

let last: WeakRef<{ text: string; units: Uint16Array<ArrayBuffer> }> | null = null

/** The units of a text, to be read only: of a long one that is asked for again they are the same. */
export function readUnits(text: string): Uint16Array<ArrayBuffer> {
  if (text.length <= SHORT) return shortUnits(text)
  if (text.length <= LONG) return unitsOf(text)
  const known = last?.deref()
  if (known?.text === text) return known.units
  const units = unitsOf(text)
  keepUnits(text, units)
  return units
}

/** Texts up to this length share memory: to get some for each takes longer than to read it. No place is used twice. */
const SHORT = 1 << 10
const SHARED = 1 << 15
let shared = new ArrayBuffer(0)
let taken = 0

function shortUnits(text: string): Uint16Array<ArrayBuffer> {
  const { length } = text
  if (taken + length * 2 > shared.byteLength) {
    shared = new ArrayBuffer(SHARED)
    taken = 0
  }
  const units = new Uint16Array(shared, taken, length)
  taken += length * 2
  for (let at = 0; at < length; at++) units[at] = text.charCodeAt(at)
  return units
}

/** Has `readUnits` give the units of a text that somebody has. */
export function keepUnits(text: string, units: Uint16Array<ArrayBuffer>): void {
  if (text.length > LONG) last = new WeakRef({ text, units })
}

/** How many units one call looks at: V8 compiles a function that is called often sooner than a loop that goes on. */
const STEP = 1 << 12

/** The first place from an offset on whose unit has a mark in a table; the end where there is none. */
export function nextMarked(units: Uint16Array, from: number, marks: Uint8Array): number {
  for (let at = from; at < units.length; at += STEP) {
    const end = Math.min(units.length, at + STEP)
    const found = markedBefore(units, at, end, marks)
    if (found < end) return found
  }
  return units.length
}

function markedBefore(units: Uint16Array, from: number, end: number, marks: Uint8Array): number {
  let at = from
  while (at < end && marks[units[at]!] === 0) at++
  return at
}

/** The text of units, lone surrogates and all. */
export function textOf(units: Uint16Array<ArrayBuffer>): string {
  const node = units.length > LONG ? nodeBuffer() : undefined
  if (node) return node.from(units.buffer, units.byteOffset, units.byteLength).toString('utf16le')
  let text = ''
  for (let at = 0; at < units.length; at += LONG)
    text += Reflect.apply(String.fromCharCode, null, units.subarray(at, at + LONG))
  return text
}

/** The same in UTF-8; undefined where there is no Node. They hold no lone surrogates. */
export function utf8Of(units: Uint16Array): Uint8Array | undefined {
  const node = nodeBuffers()
  return node?.transcode(new Uint8Array(units.buffer, units.byteOffset, units.byteLength), 'utf16le', 'utf8')
}
