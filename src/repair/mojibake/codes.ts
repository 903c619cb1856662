/** The encodings a text may have been in, as far as reading one character needs it. */
import { UTF8 } from './reading.ts'
import { tableOf } from './tables.ts'

export interface Code {
  /** How many bytes the character has that begins with a byte; 0: none does. */
  lengthOf(lead: number): number
  /** How many one has whose first byte is lost: those of the script that fills the encoding. */
  usualLength: number
  /** The most lost bytes of one character with which the others still tell something. */
  mostLost: number
  /** Whether a byte over 7F can stand at an index of a character of the usual length. */
  canBe(byte: number, index: number): boolean
  /** The character of some bytes; null when they mean nothing. */
  characterOf(bytes: readonly number[]): string | null
}

const utf8: Code = {
  lengthOf: (lead) => (lead < 0x80 ? 1 : sequenceLength(lead)),
  usualLength: 3,
  mostLost: 2,
  canBe: (byte, index) => (index === 0 ? sequenceLength(byte) === 3 : isTail(byte)),
  characterOf(bytes) {
    if (bytes.length === 1) return bytes[0]! < 0x80 ? String.fromCharCode(bytes[0]!) : null
    if (sequenceLength(bytes[0]!) !== bytes.length) return null
    let point = bytes[0]! & (0xff >> (bytes.length + 1))
    for (let index = 1; index < bytes.length; index++) {
      if (!isTail(bytes[index]!)) return null
      point = point * 64 + (bytes[index]! & 0x3f)
    }
    return point >= 0xd800 && point < 0xe000 ? null : textOf(point, bytes.length)
  },
}

function legacy(name: string): Code {
  const { points } = tableOf(name)
  return {
    lengthOf: (lead) => (lead < 0x80 || points[lead] ? 1 : 2),
    usualLength: 2,
    mostLost: 1,
    canBe: (byte, index) => index > 0 || points[byte] === 0,
    characterOf(bytes) {
      const point = points[bytes.length === 1 ? bytes[0]! : bytes[0]! * 256 + bytes[1]!]
      return point ? String.fromCodePoint(point) : null
    },
  }
}

export const codeOf = (name: string): Code => (name === UTF8 ? utf8 : legacy(name))

const isTail = (byte: number) => byte >= 0x80 && byte <= 0xbf

export const sequenceLength = (lead: number) =>
  lead >= 0xc2 && lead <= 0xdf ? 2 : lead >= 0xe0 && lead <= 0xef ? 3 : lead >= 0xf0 && lead <= 0xf4 ? 4 : 0

/** Overlong forms and what is above Unicode mean nothing. Surrogates (CESU-8) are let through. */
export function textOf(point: number, length: number): string | null {
  if (point < (length === 2 ? 0x80 : length === 3 ? 0x800 : 0x10000) || point > 0x10ffff) return null
  return String.fromCodePoint(point)
}
