/** Options (as asked) become Settings (as resolved), once. */
import { NewsparseError } from './errors.ts'
import { languages } from './languages/index.ts'
import { repairs } from './repair/index.ts'
import type { Favor, Options, Punctuation, ReferenceDate, Script, Settings } from './types.ts'

export const scripts: readonly Script[] = ['hans', 'hant', 'tw', 'twp', 'hk']

export const punctuations: readonly Punctuation[] = ['keep', 'fullwidth', 'halfwidth']

export const favors: readonly Favor[] = ['precision', 'recall']

/**
 * Checks options and fills in the defaults.
 *
 * @throws {NewsparseError} `bad-option` when a value is not allowed; the message names the option and what is allowed.
 */
export function resolve(options: Options = {}): Settings {
  return {
    encoding: options.encoding ?? null,
    script: oneOf('script', options.script ?? 'keep', ['keep', ...scripts]),
    punctuation: oneOf('punctuation', options.punctuation ?? 'keep', punctuations),
    sourceScript: options.sourceScript == null ? null : oneOf('sourceScript', options.sourceScript, scripts),
    keepWords: options.keepWords ?? [],
    referenceDate: options.referenceDate == null ? null : readReferenceDate(options.referenceDate),
    favor: options.favor == null ? null : oneOf('favor', options.favor, favors),
    dedupe: options.dedupe ?? false,
    report: options.report ?? true,
    languages: options.languages ?? languages,
    repairs: options.repairs ?? repairs,
  }
}

function oneOf<T extends string>(option: string, value: T, allowed: readonly T[]): T {
  if (allowed.includes(value)) return value
  throw new NewsparseError('bad-option', `${option}: no "${value}"; use ${allowed.join(', ')}`)
}

const ISO = /^(\d{4})-(\d\d)-(\d\d)(?:[T ](\d\d):(\d\d)(?::(\d\d)(?:\.\d+)?)?(Z|[+-]\d\d:\d\d)?)?$/

function readReferenceDate(iso: string): ReferenceDate {
  const found = ISO.exec(iso)
  if (!found || Number.isNaN(Date.parse(found[4] ? iso : `${iso}T00:00Z`)))
    throw new NewsparseError(
      'bad-option',
      `referenceDate: "${iso}" is no ISO 8601 date; use 2024-03-05 or 2024-03-05T18:22+08:00`,
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
