/* The Traditional spellings of the Chinese words of src/languages/zh.ts, which are written there once, in Simplified. */
import { readFileSync } from 'node:fs'
import { transform } from 'esbuild'
import { Converter } from 'opencc-js'

export const WORDS = 'src/languages/zh.ts'

/** OpenCC's standard, and how Taiwan and Hong Kong write it. */
const TO = ['t', 'tw', 'hk']
/** Spellings in use beside those of OpenCC. */
const BESIDE = [
  ['發佈', '發布'],
  ['發布', '發佈'],
  ['贊', '讚'],
  ['彙報', '匯報'],
]
/** OpenCC leaves it: the character alone is a name, too. */
const ALONE = /** @type {Record<string, string>} */ ({ 周: '週' })

/** Every word of the language, those that are keys, too. @param {unknown} value @returns {string[]} */
function wordsOf(value) {
  if (typeof value === 'string') return [value]
  if (Array.isArray(value)) return value.flatMap(wordsOf)
  if (value === null || typeof value !== 'object') return []
  return Object.entries(value).flatMap(([key, inner]) => [key, ...wordsOf(inner)])
}

/** By word the spellings that differ from it, parted by `|`. */
export async function spellings() {
  const source = readFileSync(new URL(`../../${WORDS}`, import.meta.url), 'utf8')
  const { code } = await transform(source, { loader: 'ts' })
  const { zh } = await import(`data:text/javascript;base64,${Buffer.from(code).toString('base64')}`)
  const converters = TO.map((to) => Converter({ from: 'cn', to }))
  const found = new Set(wordsOf(zh))
  const table = [...found].map((word) => {
    const derived = new Set(converters.map((convert) => convert(word)))
    if (ALONE[word]) derived.add(ALONE[word])
    for (const [from = '', to = ''] of BESIDE)
      for (const spelling of [...derived]) derived.add(spelling.replace(from, to))
    derived.delete(word)
    return [word, [...derived].join('|')]
  })
  return Object.fromEntries(table.filter(([, derived]) => derived !== ''))
}
