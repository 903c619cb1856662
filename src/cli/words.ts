/** What a user brings, in files or as it stands in a configuration: words that conversion keeps, a dictionary, languages, rules for sites. */
import { readFile } from 'node:fs/promises'
import { type Options, type OwnLanguage, optionTypes, type Sites } from '../index.ts'
import { badOption } from './bad-option.ts'
import type { Asked } from './flags/index.ts'
import { failureOfRead } from './places/index.ts'

type Own = { [Key in 'keepWords' | 'dictionary' | 'languages' | 'sites']: Asked[Key] | undefined }

/** @throws {NewsparseError} `bad-option`; the message names the file. */
export async function readOwn({ keepWords, dictionary, languages, sites }: Own): Promise<Options> {
  const pairs = dictionary?.map((it) => (typeof it === 'string' ? readDictionary(it) : [it]))
  const own = languages?.map((it) => (typeof it === 'string' ? readLanguages(it) : [it]))
  return {
    ...(keepWords && { keepWords: typeof keepWords === 'string' ? await readWords(keepWords) : keepWords }),
    ...(pairs && { dictionary: (await Promise.all(pairs)).flat() }),
    ...(own && { languages: [...optionTypes.languages.default, ...(await Promise.all(own)).flat()] }),
    ...(sites !== undefined && { sites: typeof sites === 'string' ? await readSites(sites) : sites }),
  }
}

/** One language, or a list of them, as JSON. What is in it is checked by the library. */
async function readLanguages(path: string): Promise<OwnLanguage[]> {
  return [await readJson('languages', path)].flat() as OwnLanguage[]
}

const readSites = (path: string): Promise<Sites> => readJson('sites', path) as Promise<Sites>

async function readJson(flag: string, path: string): Promise<unknown> {
  const text = await readText(flag, path)
  try {
    return JSON.parse(text)
  } catch (error) {
    throw badOption(`--${flag} ${path}: it is no JSON: ${(error as Error).message}`)
  }
}

/** One word a line; blank lines count for nothing. */
async function readWords(path: string): Promise<string[]> {
  const lines = await readLines('keep-words', path)
  return lines.map((line) => line.trim()).filter((line) => line !== '')
}

/** A word, a tab, and what it becomes (the first of several, parted by spaces) on each line; `#` begins a comment. */
async function readDictionary(path: string): Promise<[string, string][]> {
  const lines = await readLines('dictionary', path)
  return lines.flatMap((line, index): [string, string][] => {
    if (line.trim() === '' || line.startsWith('#')) return []
    const [word = '', becomes = ''] = line.split('\t')
    if (word !== '' && becomes.trim() !== '') return [[word, becomes.trim().split(' ')[0]!]]
    throw badOption(
      `--dictionary ${path}:${index + 1}: no word, tab and replacement in "${line.slice(0, 40)}"`,
    )
  })
}

const readLines = async (flag: string, path: string): Promise<string[]> =>
  (await readText(flag, path)).split(/\r?\n/)

async function readText(flag: string, path: string): Promise<string> {
  const text = await readFile(path, 'utf8').catch((error: unknown) => {
    throw badOption(`--${flag} ${path}: ${failureOfRead(error).message}`)
  })
  return text.replace(/^\ufeff/, '')
}
