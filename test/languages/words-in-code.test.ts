/** No word of a language stands in code or expressions outside of `src/languages/`: a language is added as data. What stands in other
 * files is listed with its reason. */
import { readdirSync, readFileSync } from 'node:fs'
import ts from 'typescript'
import { expect, test } from 'vitest'
import { languages } from '../../src/index.ts'

/** Files of data that no language's list can hold, each with the reason. */
const DATA: readonly [file: RegExp, reason: string][] = [
  [/\.data\.ts$/, 'made by scripts'],
  [/^script\//, 'converts Chinese: its tables'],
  [/^repair\/pinyin-gloss\//, 'Pinyin behind Chinese characters'],
  [/^repair\/(?:characters|mojibake|damage\.ts)/, 'characters that stand for others'],
  [/^decode\/everyday\.ts$/, 'the commonest characters of scripts'],
  [/^header\/lexicon\/facts\.ts$/, 'names of places, outlets and families'],
  [/^page\/html\/vocabulary\.ts$/, 'names of classes and ids, which are no words of a page'],
  [/^text\/likelihood\//, 'letters and how often they stand beside each other'],
  [/^cli\/warm\.ts$/, 'a page to warm up with'],
]

/** English sentences for people, which may show an example: `Colour codes are removed: …`. */
const SENTENCE = /(?:\b[A-Za-z][a-z]+,? ){2}/

/** Words of formats, of the web and of code, which are words of other languages too. */
const TECHNICAL =
  'http https www html body head main text data src com net org utf xml rdf rss img lang style font time page video audio media map maps post tweet player content from embed frame external ' +
  'copyright public color face size type name movie line con'

const files = readdirSync('src', { recursive: true, encoding: 'utf8' })
  .filter((name) => name.endsWith('.ts') && !name.startsWith('languages/'))
  .filter((name) => !DATA.some(([file]) => file.test(name)))

const everyWord = (value: unknown): string[] =>
  typeof value === 'string'
    ? [value]
    : Array.isArray(value)
      ? value.flatMap(everyWord)
      : value !== null && typeof value === 'object'
        ? Object.entries(value).flatMap(([key, inner]) => [key, ...everyWord(inner)])
        : []
const small = (words: readonly string[]) => new Set(words.map((word) => word.toLowerCase()))
const english = small(languages.filter(({ tag }) => tag === 'en').flatMap(everyWord))
const others = small(languages.filter(({ tag }) => tag !== 'en').flatMap(everyWord))
const tags = new Set(languages.map(({ tag }) => tag))
const technical = new Set(TECHNICAL.split(' '))

/** Letters of scripts other than Latin that make words; ranges of characters (`ぁ-ゖ`) and single signs (`№`) are none. */
const FOREIGN = /(?:(?!\p{Script=Latin})\p{L}){2,}|\p{Script=Han}/gu
const isRange = (text: string, at: number, length: number) =>
  text[at - 1] === '-' || text[at + length] === '-' || /[〇々〻ー丨]/.test(text.slice(at, at + length))

const FLAGS = /(?<=\/)[a-z]+$/

/** Words of languages in one piece of code. */
function wordsIn(text: string, isExpression: boolean): string[] {
  const plain = text.replace(/\\[pP]\{[^}]*\}|\\u\{?[\da-fA-F]{4,6}\}?|\(\?<\w+>/g, ' ')
  const foreign = [...plain.matchAll(FOREIGN)].filter((it) => !isRange(plain, it.index, it[0].length))
  const latin = isExpression ? (plain.match(/(?<![\\\p{L}])[\p{Script=Latin}]{3,}/gu) ?? []) : []
  const known = latin
    .map((word) => word.toLowerCase())
    .filter((word) => others.has(word) && !english.has(word) && !technical.has(word))
  return [...foreign.map(([word]) => word), ...known]
}

/** `lang === 'ja'`. */
function comparesTag(node: ts.Node): boolean {
  if (!ts.isBinaryExpression(node)) return false
  const sides = [node.left, node.right]
  const stated = sides.find((it) => ts.isStringLiteralLike(it) && tags.has(it.text))
  return stated !== undefined && sides.some((it) => it !== stated && /lang|locale/i.test(it.getText()))
}

function findIn(name: string, code: string): string[] {
  const source = ts.createSourceFile(name, code, ts.ScriptTarget.Latest, true)
  const found: string[] = []
  const visit = (node: ts.Node): void => {
    const isExpression = ts.isRegularExpressionLiteral(node)
    const isText = ts.isStringLiteralLike(node) || ts.isTemplateLiteralToken(node)
    const words =
      (isExpression || isText) && (isExpression || !SENTENCE.test(node.getText()))
        ? wordsIn(isExpression ? node.getText().replace(FLAGS, '') : node.getText(), isExpression)
        : []
    const compared = comparesTag(node) ? [node.getText()] : []
    for (const it of [...words, ...compared]) found.push(`${name}: ${it}`)
    ts.forEachChild(node, visit)
  }
  visit(source)
  return found
}

test.each([
  ["if (lang === 'ja') return 1", ["lang === 'ja'"]],
  ["if ('zh' !== settings.language) return 1", ["'zh' !== settings.language"]],
  ["const units = ['小时']", ['小时']],
  ['const DAY = /\\d{1,2}[年月]/', ['年月']],
  ['const TIME = /\\d\\s?Uhr/', ['uhr']],
  ["const words = new RegExp('^(?:час)')", ['час']],
  ["const row = tagName === 'tr'", []],
  ['const WORD = /[a-z]/giu', []],
  ['const HAN = /[\\u3041-\\u30ffぁ-ゖ]|\\p{Script=Han}/u', []],
  ["const rule = { doc: 'Words of a control: *打印*.' }", []],
])('%s', (code, words) => {
  expect(findIn('it', code)).toEqual(words.map((word) => `it: ${word}`))
})

test('no word of a language stands in code', () => {
  expect(files.flatMap((name) => findIn(name, readFileSync(`src/${name}`, 'utf8')))).toEqual([])
})
