/** Reads the attributes of a tag, in the units of the source: to read them there takes a third of what the text takes. */

const isBlank = (unit: number): boolean =>
  unit === 0x20 || unit === 0x0a || unit === 0x09 || unit === 0x0d || unit === 0x0c

const SLASH = 0x2f
const GREATER = 0x3e
const EQUALS = 0x3d
const DOUBLE = 0x22
const SINGLE = 0x27

/** Where the name of a tag or an attribute ends that starts at an offset. */
export function nameEnd(units: Uint16Array, from: number): number {
  let at = from
  for (; at < units.length; at++) {
    const unit = units[at]!
    if (unit === GREATER || unit === SLASH || isBlank(unit)) break
  }
  return at
}

/**
 * Offset of the `>` that ends a tag, past all quoted values; -1 where the source ends before it.
 *
 * @param units Those of the source.
 * @param from Offset behind the tag's name.
 * @see https://html.spec.whatwg.org/multipage/parsing.html#before-attribute-name-state
 */
export function tagEnd(source: string, units: Uint16Array, from: number): number {
  let at = from
  while (at < units.length) {
    const unit = units[at]!
    if (unit === GREATER) return at
    if (unit === SLASH || isBlank(unit)) at++
    else at = attributeEnd(source, units, at)
  }
  return -1
}

/** Where an attribute ends whose name starts at an offset. */
function attributeEnd(source: string, units: Uint16Array, from: number): number {
  const at = skipBlanks(units, attributeNameEnd(units, from))
  if (units[at] !== EQUALS) return at
  return valueEnd(source, units, skipBlanks(units, at + 1))
}

/** An `=` at its start belongs to the name. */
function attributeNameEnd(units: Uint16Array, from: number): number {
  let at = from + 1
  for (; at < units.length; at++) {
    const unit = units[at]!
    if (unit === EQUALS || unit === GREATER || unit === SLASH || isBlank(unit)) break
  }
  return at
}

function skipBlanks(units: Uint16Array, from: number): number {
  let at = from
  while (at < units.length && isBlank(units[at]!)) at++
  return at
}

function valueEnd(source: string, units: Uint16Array, from: number): number {
  const unit = units[from]!
  if (unit === DOUBLE || unit === SINGLE) {
    const quote = source.indexOf(unit === DOUBLE ? '"' : "'", from + 1)
    return quote < 0 ? source.length : quote + 1
  }
  let at = from
  for (; at < units.length; at++) {
    const value = units[at]!
    if (value === GREATER || isBlank(value)) break
  }
  return at
}

/**
 * Gives each attribute of a range: offsets of its name, and of its value as it stands.
 *
 * @param units Those of the source.
 * @param take Is told by offsets, since most attributes are of no interest.
 */
export function eachAttribute(
  source: string,
  units: Uint16Array,
  start: number,
  end: number,
  take: (name: number, nameStop: number, value: number, valueStop: number) => void,
): void {
  let at = start
  while (at < end) {
    const unit = units[at]!
    if (unit === SLASH || isBlank(unit)) {
      at++
      continue
    }
    const name = at
    const nameStop = attributeNameEnd(units, at)
    const sign = skipBlanks(units, nameStop)
    if (units[sign] !== EQUALS || sign >= end) {
      take(name, nameStop, sign, sign)
      at = sign
      continue
    }
    const from = skipBlanks(units, sign + 1)
    at = Math.min(valueEnd(source, units, from), end)
    const quoted = units[from]!
    const isQuoted = quoted === DOUBLE || quoted === SINGLE
    take(name, nameStop, isQuoted ? from + 1 : from, isQuoted ? at - 1 : at)
  }
}
