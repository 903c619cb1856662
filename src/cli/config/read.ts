/** The value of a configuration -> flags as if they had been typed. */
import { resolve } from 'node:path'
import { type OwnLanguage, optionTypes, type Sites } from '../../index.ts'
import { badOption } from '../bad-option.ts'
import { didYouMean } from '../closest.ts'
import type { Asked, CommandName, PlacedFlag } from '../flags/index.ts'
import { configurable, wordsOf } from './keys.ts'

/** For editors: where the schema of the file is. */
const SCHEMA = '$schema'

/** @throws {NewsparseError} `bad-option`, without the name of the file. */
export function readConfig(command: CommandName, value: unknown, folder: string): Asked {
  if (!isObject(value)) throw badOption('it is no object; write {"script": "hans"}')
  const known = configurable.map(({ key }) => key)
  const asked: Record<string, unknown> = {}
  for (const [key, member] of Object.entries(value)) {
    if (key === SCHEMA) continue
    const flag = configurable.find((it) => it.key === key)
    if (!flag)
      throw badOption(`no key "${key}"${didYouMean(key, known) || `; there are ${known.join(', ')}`}`)
    const read = readMember(flag, member, folder)
    const allowed = flag.choices?.(command).map(String)
    // What another command can do is no fault of the file.
    if (!flag.on.includes(command) || (allowed && !allowed.includes(String(read)))) continue
    if (read !== undefined) asked[key] = read
  }
  return asked as Asked
}

/** Undefined for a switch that stands as it is anyway. */
function readMember(flag: PlacedFlag, value: unknown, folder: string): unknown {
  const { key, long, value: shown, read } = flag
  if (key === 'keepWords') return wordsOrPath(value, folder)
  if (key === 'dictionary') return dictionaryOf(value, folder)
  if (key === 'languages') return languagesOf(value, folder)
  if (key === 'sites') return sitesOf(value, folder)
  if (key === 'frontMatter' && isObject(value) && Object.values(value).every((it) => typeof it === 'string'))
    return value
  if (shown === undefined) {
    if (typeof value !== 'boolean') throw badOption(`${key}: use true or false`)
    return value === long.startsWith('no-') ? undefined : value
  }
  if (typeof value !== 'string' && typeof value !== 'number')
    throw badOption(`${key}: use a string or a number`)
  const words = wordsOf(flag)
  if (words && !words.includes(String(value)))
    throw badOption(`${key}: use ${words.join(', ')}${didYouMean(String(value), words)}`)
  try {
    return read ? read(String(value)) : String(value)
  } catch (error) {
    throw badOption(`${key}: ${(error as Error).message}`)
  }
}

function wordsOrPath(value: unknown, folder: string): string | string[] {
  if (typeof value === 'string') return resolve(folder, value)
  if (Array.isArray(value) && value.every((it) => typeof it === 'string')) return value
  throw badOption('keepWords: use a list of words, or the name of a file')
}

function dictionaryOf(value: unknown, folder: string): (string | [string, string])[] {
  if (typeof value === 'string') return [resolve(folder, value)]
  if (Array.isArray(value) && value.every((it) => typeof it === 'string'))
    return value.map((path: string) => resolve(folder, path))
  if (isObject(value) && Object.values(value).every((it) => typeof it === 'string'))
    return Object.entries(value) as [string, string][]
  throw badOption('dictionary: use an object, {"内存": "記憶體"}, or a list of files')
}

/** What is in a language is checked by the library. */
function languagesOf(value: unknown, folder: string): (string | OwnLanguage)[] {
  const all = Array.isArray(value) ? value : [value]
  if (!all.every((it) => typeof it === 'string' || isObject(it)))
    throw badOption(
      'languages: use a list of languages, [{"tag": "eo", "labels": {"source": ["Fonto"]}}], or of files',
    )
  return all.map((it) => (typeof it === 'string' ? resolve(folder, it) : (it as unknown as OwnLanguage)))
}

/** What else is wrong the library says. */
function sitesOf(value: unknown, folder: string): string | Sites {
  if (typeof value === 'string') return resolve(folder, value)
  if (!isObject(value))
    throw badOption('sites: use an object, {"example.com": {"body": "div.text"}}, or the name of a file')
  const known = optionTypes.sites.members ?? []
  for (const [site, rules] of Object.entries(value))
    for (const key of Object.keys(isObject(rules) ? rules : {}))
      if (!known.includes(key))
        throw badOption(
          `sites["${site}"]: no key "${key}"${didYouMean(key, known) || `; there are ${known.join(', ')}`}`,
        )
  return value as unknown as Sites
}

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
