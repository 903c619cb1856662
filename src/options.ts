/** Options (as asked) become Settings (as resolved), once. */
import { NewsparseError } from './errors.ts'
import { completeLanguages } from './languages/complete.ts'
import { languages } from './languages/index.ts'
import { repairs } from './repair/index.ts'
import type { Favor, Input, Options, Punctuation, Quotes, ReferenceDate, Script, Settings } from './types.ts'

/** What `script` may be, besides `keep`. */
export const scripts: readonly Script[] = ['hans', 'hant', 'tw', 'twp', 'hk']

/** What `punctuation` may be. */
export const punctuations: readonly Punctuation[] = ['keep', 'fullwidth', 'halfwidth']

/** What `quotes` may be. */
export const quoteStyles: readonly Quotes[] = ['keep', 'corner', 'curly']

/** What `favor` may be. */
export const favors: readonly Favor[] = ['precision', 'recall']

/**
 * Checks options and fills in the defaults.
 *
 * @throws {NewsparseError} `bad-option` when a value is not allowed; the message names the option and what is allowed.
 */
export function resolve(options: Options = {}): Settings {
  if (typeof options !== 'object' || options === null || Array.isArray(options))
    throw new NewsparseError(
      'bad-option',
      `options: ${nameOf(options)} given; use an object, {script: 'hans'}`,
    )
  return {
    encoding: options.encoding == null ? null : typed('encoding', options.encoding, 'string'),
    script: oneOf('script', options.script ?? 'keep', ['keep', ...scripts]),
    punctuation: oneOf('punctuation', options.punctuation ?? 'keep', punctuations),
    sourceScript: options.sourceScript == null ? null : oneOf('sourceScript', options.sourceScript, scripts),
    keepWords: listOf('keepWords', options.keepWords ?? [], 'strings', (it) => typeof it === 'string'),
    scriptWords: typed('scriptWords', options.scriptWords ?? true, 'boolean'),
    dictionary: listOf('dictionary', options.dictionary ?? [], 'pairs of strings', isPair),
    ambiguities: typed('ambiguities', options.ambiguities ?? false, 'boolean'),
    quotes: oneOf('quotes', options.quotes ?? 'keep', quoteStyles),
    referenceDate: options.referenceDate == null ? null : readReferenceDate(options.referenceDate),
    favor: options.favor == null ? null : oneOf('favor', options.favor, favors),
    dedupe: typed('dedupe', options.dedupe ?? false, 'boolean'),
    marks: typed('marks', options.marks ?? true, 'boolean'),
    report: typed('report', options.report ?? true, 'boolean'),
    explain: typed('explain', options.explain ?? false, 'boolean'),
    languages: options.languages ? completeLanguages(options.languages) : languages,
    repairs: listOf('repairs', options.repairs ?? repairs, 'repairs', isRepair),
  }
}

function oneOf<T extends string>(option: string, value: T, allowed: readonly T[]): T {
  if (allowed.includes(value)) return value
  throw new NewsparseError('bad-option', `${option}: no "${shortly(value)}"; use ${allowed.join(', ')}`)
}

/** What a caller in JavaScript gave, in few words: it may be anything. */
const nameOf = (value: unknown): string =>
  value === null ? 'null' : Array.isArray(value) ? 'a list' : `a value of type ${typeof value}`

const MAX_SHOWN = 40
const shortly = (value: unknown): string =>
  typeof value === 'string' ? value.slice(0, MAX_SHOWN) : nameOf(value)

function typed<T>(option: string, value: T, type: 'string' | 'boolean'): T {
  if (typeof value === type) return value
  throw new NewsparseError('bad-option', `${option}: ${nameOf(value)} given; use a ${type}`)
}

function listOf<T>(
  option: string,
  value: readonly T[],
  what: string,
  isOne: (it: unknown) => boolean,
): readonly T[] {
  if (Array.isArray(value) && value.every(isOne)) return value
  const wrong = Array.isArray(value) ? `a list with ${nameOf(value.find((it) => !isOne(it)))}` : nameOf(value)
  throw new NewsparseError('bad-option', `${option}: ${wrong} given; use a list of ${what}`)
}

const isObject = (it: unknown): it is Record<string, unknown> => typeof it === 'object' && it !== null

const isPair = (it: unknown): boolean =>
  Array.isArray(it) && it.length === 2 && it.every((text) => typeof text === 'string')

const isRepair = (it: unknown): boolean =>
  isObject(it) && typeof it.kind === 'string' && typeof it.find === 'function'

const TEXTS = ['id', 'name', 'url', 'contentType'] as const
const KINDS: readonly NonNullable<Input['kind']>[] = ['auto', 'text', 'html']

/**
 * A document as given, checked: text and bytes stand for `{content}`.
 *
 * @throws {NewsparseError} `bad-option` when a part is of another type; the message names it.
 */
export function toInput(input: Input | string | Uint8Array): Input {
  if (typeof input === 'string' || input instanceof Uint8Array) return { content: input }
  if (!isObject(input))
    throw new NewsparseError('bad-option', `input: ${nameOf(input)} given; use text, bytes or {content: …}`)
  const { content, kind } = input
  if (typeof content !== 'string' && !(content instanceof Uint8Array))
    throw new NewsparseError('bad-option', `input.content: ${nameOf(content)} given; use a string or bytes`)
  for (const part of TEXTS) if (input[part] != null) typed(`input.${part}`, input[part], 'string')
  if (kind != null) oneOf('input.kind', kind, KINDS)
  return input
}

const ISO = /^(\d{4})-(\d\d)-(\d\d)(?:[T ](\d\d):(\d\d)(?::(\d\d)(?:\.\d+)?)?(Z|[+-]\d\d:\d\d)?)?$/

function readReferenceDate(iso: string): ReferenceDate {
  typed('referenceDate', iso, 'string')
  const found = ISO.exec(iso)
  if (!found || Number.isNaN(Date.parse(found[4] ? iso : `${iso}T00:00Z`)))
    throw new NewsparseError(
      'bad-option',
      `referenceDate: "${shortly(iso)}" is no ISO 8601 date; use 2024-03-05 or 2024-03-05T18:22+08:00`,
    )
  const [year, month, day, hour, minute, second] = found.slice(1, 7).map((part) => Number(part ?? 0)) as [
    number,
    number,
    number,
    number,
    number,
    number,
  ]
  return { iso, year, month, day, hour, minute, second, offset: found[7] ?? null }
}
