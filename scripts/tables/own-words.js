/* Reads the words of our own; the file says how it is written. */
import { readFileSync } from 'node:fs'
import { ConverterFactory } from 'opencc-js/core'
import { configs } from 'opencc-js/preset'

const FILE = new URL('own-words.txt', import.meta.url)

/** Simplified words with their Traditional form in OpenCC's standard. @returns {Map<string, string>} */
export function ownWords() {
  const toHant = converter('tw2t')
  const toHans = converter('tw2s')
  /** @type {Map<string, string>} */
  const words = new Map()
  for (const line of readFileSync(FILE, 'utf8').split('\n')) {
    if (line.startsWith('#')) continue
    for (const word of line.split(' ')) {
      const [key = '', value = key] = word.split('=')
      const hant = toHant(value)
      if (key.length > 1) words.set(toHans(key), hant)
    }
  }
  return words
}

/** @param {string} name */
function converter(name) {
  return ConverterFactory(...(configs[name]?.conversionChain ?? []))
}
