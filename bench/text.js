/* Clean Chinese news of any length for the benches. */
import { readFileSync } from 'node:fs'

export const lines = readFileSync(new URL('news.txt', import.meta.url), 'utf8')
  .trim()
  .split('\n')

/** The sentences of some lines in a fixed random order, until there are enough characters.
 * @param {string[]} from @param {number} length */
export function varied(from, length) {
  const sentences = from.flatMap((line) => line.split(/(?<=[，。])/))
  let text = ''
  let state = 7
  while (text.length < length) {
    state = (Math.imul(state, 1103515245) + 12345) & 0x7fffffff
    text += sentences[(state >> 8) % sentences.length]
    if (state % 50 === 0) text += '\n'
  }
  return text
}
