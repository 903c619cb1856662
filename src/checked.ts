/** Checks values that come from JavaScript, where they may be anything: each function gives the value back or says what is wrong. */
import { NewsparseError } from './errors.ts'

export function oneOf<T extends string>(name: string, value: unknown, allowed: readonly T[]): T {
  const found = allowed.find((it) => it === value)
  if (found !== undefined) return found
  throw new NewsparseError('bad-option', `${name}: no "${shortly(value)}"; use ${allowed.join(', ')}`)
}

/** What a caller in JavaScript gave, in few words: it may be anything. */
export const nameOf = (value: unknown): string =>
  value === null ? 'null' : Array.isArray(value) ? 'a list' : `a value of type ${typeof value}`

const MAX_SHOWN = 40
export const shortly = (value: unknown): string =>
  typeof value === 'string' ? value.slice(0, MAX_SHOWN) : nameOf(value)

export function textOf(name: string, value: unknown): string {
  if (typeof value === 'string') return value
  throw new NewsparseError('bad-option', `${name}: ${nameOf(value)} given; use a string`)
}

export function switchOf(name: string, value: unknown): boolean {
  if (typeof value === 'boolean') return value
  throw new NewsparseError('bad-option', `${name}: ${nameOf(value)} given; use a boolean`)
}

export function listOf<T>(
  name: string,
  value: unknown,
  what: string,
  isOne: (it: unknown) => it is T,
): readonly T[] {
  if (Array.isArray(value) && value.every(isOne)) return value
  const wrong = Array.isArray(value) ? `a list with ${nameOf(value.find((it) => !isOne(it)))}` : nameOf(value)
  throw new NewsparseError('bad-option', `${name}: ${wrong} given; use a list of ${what}`)
}

export const isObject = (it: unknown): it is Record<string, unknown> => typeof it === 'object' && it !== null
