/* How right the decisions about a page are, from 0 to 1: the text by 4-grams of words as the bench has it, the title and the
 * headings where the gold states them. */

/** What title and headings count beside the text. */
const PART = 0.25
const GRAM = 4
const WIDE = new Set(['zh', 'ja', 'ko', 'th'])

/** @param {string} text @param {boolean} isWide */
function grams(text, isWide) {
  const words =
    text.match(
      isWide
        ? /[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Hangul}\p{sc=Thai}]|[\p{L}\p{N}_]+/gu
        : /[\p{L}\p{N}_]+/gu,
    ) ?? []
  /** @type {Map<string, number>} */
  const counts = new Map()
  for (let at = 0; at < Math.max(1, words.length - GRAM + 1) && words.length > 0; at++) {
    const gram = words.slice(at, at + GRAM).join(' ')
    counts.set(gram, (counts.get(gram) ?? 0) + 1)
  }
  return counts
}

/** @param {Map<string, number>} gold @param {Map<string, number>} told */
function f1(gold, told) {
  const sum = (/** @type {Map<string, number>} */ it) =>
    [...it.values()].reduce((all, count) => all + count, 0)
  let right = 0
  for (const [key, count] of gold) right += Math.min(count, told.get(key) ?? 0)
  const all = sum(gold) + sum(told)
  return all === 0 ? 1 : (2 * right) / all
}

/** @param {string[]} texts */
function countsOf(texts) {
  /** @type {Map<string, number>} */
  const counts = new Map()
  for (const text of texts) counts.set(lettersOf(text), (counts.get(lettersOf(text)) ?? 0) + 1)
  return counts
}

/** @param {unknown} text */
const lettersOf = (text) =>
  String(text ?? '')
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '')

const spaced = (/** @type {string} */ text) => text.replace(/\s+/g, ' ').trim()

/**
 * @typedef {object} Told
 * @property {string | null} title
 * @property {string[]} headings
 * @property {string} text
 */

/** @param {import('../../src/extract/index.ts').Decisions} decisions @returns {Told} */
export function tell({ blocks, headline, claims }) {
  const kept = blocks.filter(({ outcome, block }) => outcome === 'keep' && block.type !== 'image')
  return {
    title: headline.title ?? claims.find(({ field }) => field === 'title')?.value ?? null,
    headings: kept.filter(({ block }) => block.type === 'heading').map(({ block }) => block.text),
    text: kept.map(({ block }) => block.text).join('\n'),
  }
}

/** A function, so that the gold is read once. @param {any} gold @returns {(told: Told) => number} */
export function createScore(gold) {
  const isWide = WIDE.has((gold.lang ?? '').slice(0, 2))
  const wanted = gold.text === undefined ? null : grams(gold.text, isWide)
  const must = [...(gold.with ?? []), ...(gold.must ?? [])].map(spaced)
  const mustNot = [...(gold.without ?? []), ...(gold.mustnot ?? [])].map(spaced)
  const title = gold.title ?? gold.fields?.title
  const headings = gold.sections
    ? countsOf(
        gold.sections
          .flatMap((/** @type {any} */ it) => it.headings ?? (it.heading ? [it.heading] : []))
          .filter((/** @type {string} */ it) => lettersOf(it) !== lettersOf(title)),
      )
    : null
  return (told) => {
    /** @type {[score: number, share: number][]} */
    const parts = []
    if (wanted) parts.push([f1(wanted, grams(told.text, isWide)), 1])
    if (must.length + mustNot.length > 0) {
      const text = spaced(told.text)
      const right =
        must.filter((it) => text.includes(it)).length + mustNot.filter((it) => !text.includes(it)).length
      parts.push([right / (must.length + mustNot.length), 1])
    }
    if (title) parts.push([lettersOf(told.title) === lettersOf(title) ? 1 : 0, PART])
    if (headings) parts.push([f1(headings, countsOf(told.headings)), PART])
    const shares = parts.reduce((sum, [, share]) => sum + share, 0)
    return shares === 0 ? 1 : parts.reduce((sum, [score, share]) => sum + score * share, 0) / shares
  }
}
