/* Makes texts and pages of pieces that the stages look for, and of cuttings of what was found before. */
import { fragments } from './pieces.js'

/** @typedef {import('./random.js').Random} Random */
/** @typedef {{ kind: 'text' | 'html', content: string }} TextInput */

/** Text of a kind, made of few or many pieces. @param {Random} random @param {readonly string[]} found @returns {TextInput} */
export function makeText(random, found) {
  const kind = random.chance(0.5) ? 'html' : 'text'
  const { quick, slow } = fragments[kind]
  // Few groups at a time: faults stand close to their likes. Mojibake costs a hundred times what the rest does.
  const some = Array.from({ length: random.below(3) + 1 }, () =>
    random.of(random.chance(1 / 64) ? slow : quick),
  )
  const length = random.chance(1 / 256) ? random.below(300) : random.below(random.chance(1 / 8) ? 24 : 5) + 1
  const parts = Array.from({ length }, (_, at) => {
    const piece = random.of(random.of(some))
    return typeof piece === 'function' ? piece(random, at) : piece
  })
  let content = parts.join('')
  if (found.length > 0 && random.chance(1 / 64)) content = splice(content, random.of(found), random)
  if (random.chance(1 / 16)) content = mutate(content, random)
  return { kind, content }
}

/** @param {string} one @param {string} other @param {Random} random */
const splice = (one, other, random) => {
  const at = random.below(one.length + 1)
  const from = random.below(other.length + 1)
  return one.slice(0, at) + other.slice(from, from + random.below(200)) + one.slice(at)
}

/** @param {string} content @param {Random} random */
function mutate(content, random) {
  const at = random.below(content.length + 1)
  const end = at + random.below(8)
  const way = random.below(4)
  if (way === 0) return content.slice(0, at) + content.slice(end)
  if (way === 1) return content.slice(0, end) + content.slice(at)
  if (way === 2)
    return content.slice(0, at) + content.slice(at, end).repeat(random.below(50)) + content.slice(end)
  return content.slice(0, at) + String.fromCharCode(random.below(0x10000)) + content.slice(at)
}
