/** Ranks the encodings that bytes may be in by how likely each decoding is as text, in the language that explains it best. */
import { isAsciiLetter } from '../ascii.ts'
import { alphabets } from '../text/likelihood/alphabets.ts'
import { isHanOrHangul, KIND, kindOf } from '../text/likelihood/kinds.ts'
import { plainCosts, withCommas } from '../text/likelihood/language.ts'
import type { Priors } from '../text/likelihood/letter-pairs.ts'
import { scoreOf } from '../text/likelihood/model.ts'
import { wideTables } from '../text/likelihood/wide.ts'
import { type Candidate, candidates } from './candidates.ts'
import { sameDecoder } from './codec.ts'
import { decodeFrom } from './encodings.ts'
import { oddityCost } from './oddities.ts'

/** A reading of a sample. */
export interface Reading {
  encoding: string
  text: string
  /** Log probability, in nats; only differences mean something. */
  score: number
}

/** So much is read in every encoding, and more of it in those that are near the best. */
const FIRST_BYTES = 512
const MORE_BYTES = 4096
const NEAR = 40

/** What the plain letters of a text may say against a language, at most, and against one that is not known. */
const MOST_AGAINST = 25
const UNKNOWN = -8
/** What half a character at the end costs. */
const CUT = -12
/** What a hanzi or hangul costs that no table has, beside what the model takes; and a reading without any. */
const RARE = -3
const NOT_WIDE = -15

/**
 * All encodings, likeliest first.
 *
 * @param declared Encodings that are declared; they are ranked although nobody would guess them.
 */
export function rank(sample: Uint8Array, declared: readonly string[] = []): Reading[] {
  const more = declared.filter((it) => !candidates.some(({ encoding }) => sameDecoder(encoding, it)))
  const isDeclared = (encoding: string) => declared.some((it) => sameDecoder(it, encoding))
  const all = [...candidates, ...more.map((encoding) => ({ encoding, prior: 0 }))].map((it) =>
    isDeclared(it.encoding) ? { ...it, prior: 0 } : it,
  )
  const first = read(all, cutAtSpace(sample, FIRST_BYTES))
  const best = first[0]!.score
  if (sample.length <= FIRST_BYTES) return first
  const near = first
    .filter(({ encoding, score }) => score > best - NEAR || isDeclared(encoding))
    .map((it) => it.encoding)
  const rest = first.filter(({ encoding }) => !near.includes(encoding))
  return [
    ...read(
      all.filter((it) => near.includes(it.encoding)),
      cutAtSpace(sample, MORE_BYTES),
    ),
    ...rest,
  ]
}

/** How likely a decoding of the sample is as text, in nats that compare with the scores of `rank`. */
export function likelihood(sample: Uint8Array, decode: (bytes: Uint8Array) => string): number {
  const part = cutAtSpace(sample, sample.length <= FIRST_BYTES ? FIRST_BYTES : MORE_BYTES)
  return score(decode(part), part, priorsOf(part))
}

function read(some: readonly Candidate[], sample: Uint8Array): Reading[] {
  const priors = priorsOf(sample)
  return some
    .map(({ encoding, prior, languages }) => {
      const whole = decodeFrom(encoding, sample)
      // Half a character at the end is what a cut leaves.
      const text = whole.replace(/\ufffd$/, '')
      const isCut = text !== whole
      return { encoding, text, score: prior + (isCut ? CUT : 0) + score(text, sample, priors, languages) }
    })
    .sort((one, other) => other.score - one.score)
}

function score(text: string, sample: Uint8Array, priors: Priors, languages?: readonly string[]): number {
  let sum = wideCost(text, languages) + oddityCost(text, isMostlyPlain(sample))
  for (const line of withCommas(text).split('\n'))
    sum += scoreOf(line, ' ', ' ', languages, undefined, priors)
  return sum
}

/** What is odd in a reading as Chinese, Japanese or Korean: nothing of it in it, or hanzi and hangul of no table. */
function wideCost(text: string, languages: readonly string[] | undefined): number {
  if (!languages) return 0
  const tables = wideTables().filter(({ language }) => languages.includes(language))
  let cost = NOT_WIDE
  for (let at = 0; at < text.length; at++) {
    const unit = text.charCodeAt(at)
    const kind = kindOf(unit)
    if (cost === NOT_WIDE && (kind === KIND.wide || kind === KIND.halfKana)) cost = 0
    if (isHanOrHangul(unit) && tables.every(({ costs }) => costs[unit] === 0)) cost += RARE
  }
  return cost
}

/** Cut behind a space or a line end, where no character of any encoding is cut in two, if there is one. */
function cutAtSpace(sample: Uint8Array, length: number): Uint8Array {
  if (sample.length <= length) return sample
  let end = length
  while (end > length / 2 && sample[end - 1]! > 0x20) end--
  return sample.subarray(0, end > length / 2 ? end : length)
}

/** What the plain letters, which are the same in every reading, say about the language. */
function priorsOf(sample: Uint8Array): Priors {
  const plain = String.fromCharCode(...sample.map((byte) => (byte < 0x80 ? byte : 0xff)))
  const { names: known, sums } = plainCosts(plain)
  const best = Math.max(...sums)
  const { names, scripts } = alphabets()
  const languages = new Float64Array(names.length)
  for (const [at, name] of names.entries()) {
    const sum = sums[known.indexOf(name)]
    languages[at] = scripts[at] !== 0 ? 0 : sum === undefined ? UNKNOWN : Math.max(-MOST_AGAINST, sum - best)
  }
  return { languages, none: UNKNOWN }
}

const isMostlyPlain = (sample: Uint8Array): boolean => {
  let plain = 0
  let high = 0
  for (const byte of sample) {
    if (byte > 0x7f) high++
    else if (isAsciiLetter(byte)) plain++
  }
  return plain > high * 2
}
