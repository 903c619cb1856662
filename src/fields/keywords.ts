/** Stated keywords -> a list: one statement may hold several. */

const SIGNS = /[,，、;；|]/
const CJK = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]/u
/** A keyword is no sentence. */
const MAX_KEYWORD = 80
const MAX_KEYWORDS = 100

/**
 * The keywords in order, each once.
 *
 * @example
 * readKeywords(['harbour, pier', 'Pier', 'storm']) // => ['harbour', 'pier', 'storm']
 */
export function readKeywords(stated: readonly string[]): string[] {
  const all = stated.flatMap(split).map((word) => word.replace(/\s+/g, ' ').trim())
  const kept = new Map<string, string>()
  for (const word of all) {
    const key = word.toLowerCase()
    const isWord = /[\p{L}\p{N}]/u.test(word) && word.length <= MAX_KEYWORD
    if (isWord && !kept.has(key) && kept.size < MAX_KEYWORDS) kept.set(key, word)
  }
  return [...kept.values()]
}

/** At commas and the like; where words are written together at spaces: `新闻 港口`. */
function split(value: string): string[] {
  if (SIGNS.test(value)) return value.split(SIGNS)
  const words = value.trim().split(/\s+/)
  return words.length > 1 && words.every((word) => CJK.test(word)) ? words : [value]
}
