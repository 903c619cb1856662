/** Options (as asked) become Settings (as resolved), once; documents as given are checked. */
import { isObject, nameOf, oneOf, shortly, textOf } from './checked.ts'
import { NewsparseError } from './errors.ts'
import { optionTypes } from './option-types.ts'
import type { Input, Options, Settings } from './types.ts'

/**
 * Checks options and fills in the defaults; null stands for what is not given.
 *
 * @throws {NewsparseError} `bad-option` when there is no such option or a value is not allowed; the message names the option
 * and what is allowed.
 */
export function resolve(options: Options = {}): Settings {
  if (!isObject(options) || Array.isArray(options))
    throw new NewsparseError(
      'bad-option',
      `options: ${nameOf(options)} given; use an object, {script: 'hans'}`,
    )
  const last = lastResolved
  if (last && isSame(options as Given, last.given)) return last.settings
  const unknown = Object.keys(options).find((name) => !Object.hasOwn(optionTypes, name))
  if (unknown !== undefined)
    throw new NewsparseError(
      'bad-option',
      `options: there is no "${shortly(unknown)}"; use ${Object.keys(optionTypes).join(', ')}`,
    )
  const given: Given = { ...options }
  const settings = Object.freeze(settle(given))
  if (Object.values(given).every((value) => typeof value !== 'object')) lastResolved = { given, settings }
  return settings
}

type Given = Readonly<Record<string, unknown>>

/** Who repairs a million short texts gives the same options each time. */
let lastResolved: { given: Given; settings: Settings } | null = null

/** Whether options are of the same names and values; those that are no objects cannot have changed since. */
function isSame(options: Given, given: Given): boolean {
  let count = 0
  for (const name in options) {
    if (options[name] !== given[name] || !Object.hasOwn(given, name)) return false
    count++
  }
  for (const _ in given) count--
  return count === 0
}

function settle(given: Given): Settings {
  const settings = Object.entries(optionTypes).map(([name, type]) => [
    name,
    given[name] == null
      ? // Not its value: one that is made when it is asked for stays so.
        Object.getOwnPropertyDescriptor(type, 'default')
      : { value: type.read(name, given[name]), enumerable: true, writable: true, configurable: true },
  ])
  return Object.defineProperties({} as Settings, Object.fromEntries(settings))
}

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
  for (const part of TEXTS) if (input[part] != null) textOf(`input.${part}`, input[part])
  if (kind != null) oneOf('input.kind', kind, KINDS)
  return input
}
