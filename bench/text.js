/* News of any length for the benches: clean Chinese, and a text in 24 languages of which some lines are not clean beyond doubt. */
import { readFileSync } from 'node:fs'

const linesOf = (/** @type {string} */ name) =>
  readFileSync(new URL(name, import.meta.url), 'utf8')
    .trim()
    .split('\n')

export const lines = linesOf('news.txt')

/** One line in so many is odd: as many as are in the news of 24 languages. */
const ODD = 75

/** Lines of 24 languages, of which one in 75 has a foreign name, a soft hyphen or a zero-width character.
 * @param {number} bytes */
export function multilingual(bytes) {
  const [clean, odd] = [
    linesOf('languages.txt'),
    linesOf('odd-lines.txt').map((line) => JSON.parse(`"${line}"`)),
  ]
  const text = []
  let [length, state] = [0, 7]
  for (let at = 1; length < bytes; at++) {
    state = (Math.imul(state, 1103515245) + 12345) & 0x7fffffff
    const from = at % ODD === 0 ? odd : clean
    const line = `${at} ${from[(state >> 8) % from.length]}\n`
    text.push(line)
    length += Buffer.byteLength(line)
  }
  return text.join('')
}

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
