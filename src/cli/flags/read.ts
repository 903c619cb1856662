/** Reads values of flags that are neither free text nor one of a few words. */
import { availableParallelism } from 'node:os'
import { NewsparseError } from '../../index.ts'

const UNITS = { '': 1, K: 2 ** 10, M: 2 ** 20, G: 2 ** 30 }

/**
 * A size in bytes.
 *
 * @throws {NewsparseError} `bad-option`
 * @example
 * readSize('64M') // => 67108864
 */
export function readSize(typed: string): number {
  const found = /^(\d{1,9})([KMG]?)$/i.exec(typed)
  const size = found ? Number(found[1]) * UNITS[found[2]!.toUpperCase() as keyof typeof UNITS] : 0
  if (size > 0) return size
  throw new NewsparseError('bad-option', 'Give a number of bytes, or one with K, M or G: 500K, 64M.')
}

/**
 * A whole number from 1 to 999,999,999.
 *
 * @throws {NewsparseError} `bad-option`
 * @example
 * readCount('250') // => 250
 */
export function readCount(typed: string): number {
  if (/^[1-9]\d{0,8}$/.test(typed)) return Number(typed)
  throw new NewsparseError('bad-option', 'Give a whole number from 1 to 999999999.')
}

const MAX_JOBS = 256

/** A number of threads from 0, or `auto`. */
export function readJobs(typed: string): number {
  if (typed === '0') return 0
  return typed === 'auto' ? availableParallelism() : Math.min(readCount(typed), MAX_JOBS)
}

/**
 * Fields, each with the name that it gets; its own where none is given.
 *
 * @throws {NewsparseError} `bad-option`
 * @example
 * readNames('title,date=pubDate') // => { title: 'title', date: 'pubDate' }
 */
export function readNames(typed: string): Record<string, string> {
  const pairs = typed.split(',').map((part) => {
    const [field = '', name = field, ...more] = part.split('=').map((word) => word.trim())
    if (field === '' || name === '' || more.length > 0)
      throw new NewsparseError(
        'bad-option',
        'Give fields with commas between, renamed with =: title,date=pubDate.',
      )
    return [field, name] as const
  })
  return Object.fromEntries(pairs)
}
