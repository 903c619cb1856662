/* Writes the tables of src/text/likelihood/model.ts: how common characters and pairs of characters are, by language.
 * They come from the byte pair counts of jschardet 4 (0BSD) and, for Traditional Chinese, the character table of
 * OpenCC (opencc-js, Apache-2.0). A count that two encodings of one language share is the lower one, because a pair
 * of bytes that straddles two characters counts in one encoding only. Run: node scripts/mojibake-model.js */
import { writeFileSync } from 'node:fs'
import { createMultibyteDecoder } from '@exodus/bytes/multi-byte.js'
import { createSinglebyteDecoder } from '@exodus/bytes/single-byte.js'
// @ts-expect-error: no declarations
import { loadModels } from '../node_modules/jschardet/build/models/index.js'
// @ts-expect-error: no declarations
import simplifiedToTraditional from '../node_modules/opencc-js/dist/esm-lib/dict/STCharacters.js'

/** Byte pair counts, scaled so that the most common pair of a language has 255.
 * @type {Map<string, Uint8Array>} */
const models = loadModels()

/** @param {string} model */
function model(model) {
  const found = models.get(model)
  if (!found) throw new Error(`no model ${model}`)
  return found
}

/** Counts of the two-byte characters of one encoding.
 * @param {string} name @param {(lead: number, trail: number) => string} decode */
function counts(name, decode) {
  const table = model(name)
  /** @type {Map<string, number>} */
  const found = new Map()
  for (let lead = 0x81; lead <= 0xfe; lead++)
    for (let trail = 0x31; trail <= 0xfe; trail++) {
      const character = decode(lead, trail)
      if (character.length === 1 && character !== '\ufffd')
        found.set(character, Math.max(found.get(character) ?? 0, table[lead * 256 + trail] ?? 0))
    }
  return found
}

/** @param {string} encoding */
function twoBytes(encoding) {
  const decode = createMultibyteDecoder(encoding, true)
  return (/** @type {number} */ lead, /** @type {number} */ trail) => decode(Uint8Array.of(lead, trail))
}

/** Hangul of Johab (KS X 1001, annex 3): five bits each for initial, medial and final. */
function johab(/** @type {number} */ lead, /** @type {number} */ trail) {
  const code = lead * 256 + trail
  const initial = ((code >> 10) & 31) - 2
  const medial = [3, 4, 5, 6, 7, 10, 11, 12, 13, 14, 15, 18, 19, 20, 21, 22, 23, 26, 27, 28, 29].indexOf(
    (code >> 5) & 31,
  )
  const bits = code & 31
  const final = bits === 18 || bits === 0 || bits > 29 ? -1 : bits - (bits > 18 ? 2 : 1)
  if (initial < 0 || initial > 18 || medial < 0 || final < 0) return ''
  return String.fromCharCode(0xac00 + (initial * 21 + medial) * 28 + final)
}

/** @param {Map<string, number>} one @param {Map<string, number>} other */
const lower = (one, other) =>
  new Map([...one].map(([character, count]) => [character, Math.min(count, other.get(character) ?? count)]))

/** @param {Map<string, number>} map @param {RegExp} kinds */
const only = (map, kinds) => new Map([...map].filter(([character]) => kinds.test(character)))

const hans = lower(counts('zh/gb18030', twoBytes('gb18030')), counts('zh/big5hkscs', twoBytes('big5')))
/** @type {Map<string, number>} */
const hant = new Map(hans)
for (const entry of simplifiedToTraditional.split('|')) {
  const [simplified = '', traditional = ''] = entry.split(' ')
  const count = hans.get(simplified)
  if (!count) continue
  const all = traditional.split(/\s/)
  if (!all.includes(simplified)) hant.set(simplified, 0)
  for (const character of all)
    hant.set(character, Math.max(hant.get(character) ?? 0, all.length > 1 ? Math.ceil(count / 2) : count))
}
const wide = /[\u3000-\u303f\u3105-\u3129\u3400-\u9fff\uff00-\uff5e\uffe5]/
const characters = {
  hans: only(hans, wide),
  hant: only(hant, wide),
  ja: only(
    lower(counts('ja/cp932', twoBytes('shift_jis')), counts('ja/euc_jis_2004', twoBytes('euc-jp'))),
    /[\u3000-\u30ff\u3400-\u9fff\uff00-\uff5e]/,
  ),
  ko: only(
    lower(counts('ko/cp949', twoBytes('euc-kr')), counts('ko/johab', johab)),
    /[\u3000-\u3020\uac00-\ud7a3]/,
  ),
}

/** The 8-bit encoding that has all letters of the language. */
const alphabetic = {
  ru: 'cp1251',
  uk: 'cp1251',
  be: 'cp1251',
  bg: 'cp1251',
  mk: 'cp1251',
  sr: 'cp1251',
  pl: 'cp1250',
  cs: 'cp1250',
  sk: 'cp1250',
  hu: 'cp1250',
  hr: 'cp1250',
  sl: 'cp1250',
  ro: 'iso8859-16',
  en: 'cp1252',
  fr: 'cp1252',
  de: 'cp1252',
  es: 'cp1252',
  it: 'cp1252',
  pt: 'cp1252',
  nl: 'cp1252',
  sv: 'cp1252',
  da: 'cp1252',
  no: 'cp1252',
  fi: 'cp1252',
  is: 'cp1252',
  ga: 'cp1252',
  cy: 'iso8859-14',
  el: 'cp1253',
  tr: 'cp1254',
  he: 'cp1255',
  ar: 'cp1256',
  fa: 'cp1256',
  et: 'cp1257',
  lt: 'cp1257',
  lv: 'cp1257',
}

/** ASCII neighbours are told apart as letters (without case) and anything else.
 * @param {string} character */
const fold = (character) =>
  character >= '\x80' ? character : /[a-z]/i.test(character) ? character.toLowerCase() : ' '

/** @param {string} language @param {string} encoding */
function pairCounts(language, encoding) {
  const table = model(`${language}/${encoding}`)
  const decode = createSinglebyteDecoder(
    encoding.replace(/^cp/, 'windows-').replace('iso8859', 'iso-8859'),
    true,
  )
  /** @type {Map<string, number>} */
  const found = new Map()
  for (let pair = 0; pair < 0x10000; pair++) {
    if (!table[pair] || (pair >> 8 < 128 && (pair & 255) < 128)) continue
    const key = fold(decode(Uint8Array.of(pair >> 8))) + fold(decode(Uint8Array.of(pair & 255)))
    if (!/[\x80-\x9f\ufffd]/.test(key)) found.set(key, Math.max(found.get(key) ?? 0, table[pair] ?? 0))
  }
  return found
}

/** Vietnamese has no 8-bit encoding of its whole letters: windows-1258 counts letters with their marks, and the
 * neighbours of the composed letters are taken to be spread evenly. */
function vietnamesePairs() {
  const table = model('vi/cp1258')
  const decode = createSinglebyteDecoder('windows-1258', true)
  /** @type {Map<string, number>} */
  const found = new Map()
  for (let pair = 0; pair < 0x10000; pair++) {
    const letter = decode(Uint8Array.of(pair >> 8, pair & 255)).normalize('NFC')
    const count = Math.ceil((table[pair] ?? 0) / 8)
    if (!count || letter.length !== 1 || letter < '\x80') continue
    const isSmall = letter === letter.toLowerCase()
    for (const before of isSmall ? ' bcdđghklmnpqrstvxaeiouyưâêôơă' : ' ') found.set(before + letter, count)
    for (const after of ' ncmptiuyoahg') found.set(letter + after, count)
  }
  return new Map([...found, ...pairCounts('vi', 'cp1258')])
}

/** Strings of what has about 2^(n/steps) counts at index n.
 * @param {Map<string, number>} map @param {number} steps */
function levels(map, steps) {
  /** @type {string[][]} */
  const found = Array.from({ length: 8 * steps + 1 }, () => [])
  for (const [what, count] of map) if (count) found[Math.round(Math.log2(count) * steps)]?.push(what)
  return found.map((list) => list.sort().join(''))
}

/** @param {string} file @param {string} name @param {string} comment @param {Record<string, string[]>} tables */
function write(file, name, comment, tables) {
  const rows = Object.entries(tables).map(
    ([language, list]) =>
      `  ${language}: [\n${list.map((it) => `    ${JSON.stringify(it)},\n`).join('')}  ],\n`,
  )
  writeFileSync(
    `src/text/likelihood/${file}.data.ts`,
    `// Generated by scripts/mojibake-model.js from jschardet 4 (0BSD)${file === 'characters' ? ' and opencc-js (Apache-2.0)' : ''}; do not edit.\n/** ${comment} */\nexport const ${name}: Record<string, readonly string[]> = {\n${rows.join('')}}\n`,
  )
}

write(
  'characters',
  'characters',
  'Characters by language and commonness: those at index n are about 2^(n/2) times as common as those at 0.',
  Object.fromEntries(Object.entries(characters).map(([language, map]) => [language, levels(map, 2)])),
)
write(
  'pairs',
  'pairs',
  'Pairs of characters, at least one of them not ASCII, by language and commonness: 2^n at index n. A space is any ASCII that is no letter.',
  Object.fromEntries([
    ...Object.entries(alphabetic).map(([language, encoding]) => [
      language,
      levels(pairCounts(language, encoding), 1),
    ]),
    ['vi', levels(vietnamesePairs(), 1)],
  ]),
)

/** Of Thai as it is written and not what a text has beside it: spaces, signs, Latin letters. */
const thai = [...pairCounts('th', 'cp874')].filter(([pair]) => /^[ \u0e01-\u0e5b][\u0e01-\u0e5b]$/.test(pair))
write(
  'thai-pairs',
  'thaiPairs',
  'Pairs of Thai characters, or a space and one, by commonness: 2^n at index n. A space is any ASCII that is no letter.',
  { th: levels(new Map(thai), 1) },
)
