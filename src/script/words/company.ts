/** Decides what a character or word of several Traditional forms becomes, by what stands around it. */
import { company, taiwan, technical } from './company.data.ts'
import { type Lexicon, partOf } from './lexicon.ts'
import type { Token } from './path.ts'

interface Condition {
  side: '<' | '>' | '~'
  not: boolean
  parts: ReadonlySet<string>
  words: readonly string[]
  border: boolean
  digit: boolean
}

export interface Rule {
  form: string
  conditions: readonly Condition[]
}

/** How far `~` looks to each side, in units. */
const NEAR = 12

export type Rules = ReadonlyMap<string, readonly Rule[]>

let read: { plain: Rules; taiwan: Rules } | null = null

/** The rules of all keys for a configuration, read at the first call. */
export function companyRules(configuration: string): Rules {
  read ??= {
    plain: readRules(company),
    taiwan: readRules(company + taiwan.replaceAll('TECHNICAL', technical)),
  }
  return configuration.endsWith('p') ? read.taiwan : read.plain
}

function readRules(data: string): Rules {
  const rules = new Map<string, Rule[]>()
  for (const line of data.split('\n')) {
    const [head = '', ...fields] = line.split(' ')
    const [key = '', form = ''] = head.split('=')
    if (key === '') continue
    const list = rules.get(key) ?? []
    list.push({ form, conditions: fields.filter((it) => it.length > 1).map(readCondition) })
    rules.set(key, list)
  }
  return rules
}

function readCondition(field: string): Condition {
  const not = field.startsWith('!')
  const [side, ...rest] = not ? field.slice(1) : field
  const alternatives = rest.join('').split('|')
  return {
    side: side as Condition['side'],
    not,
    parts: new Set(alternatives.filter((it) => /^#(?!d$)/.test(it)).map((it) => it.slice(1))),
    words: alternatives.filter((it) => !/^[#$]/.test(it) && it !== ''),
    border: alternatives.includes('$'),
    digit: alternatives.includes('#d'),
  }
}

/**
 * The pairs of units that a rule for `key` needs one of: with the end of what stands before, or the start of what stands
 * behind. Null when some rule needs no certain neighbour.
 */
export function pairsOf(key: string, rules: readonly Rule[]): [one: string, other: string][] | null {
  const pairs: [string, string][] = []
  for (const { conditions } of rules) {
    const sure = conditions.find(
      ({ side, not, parts, border, words }) =>
        side !== '~' && !not && parts.size === 0 && !border && !words.some((it) => it.includes('$')),
    )
    if (!sure) return null
    const words = sure.digit ? [...sure.words, ...DIGITS] : sure.words
    pairs.push(
      ...words.map((it): [string, string] =>
        sure.side === '<' ? [it.at(-1)!, key[0]!] : [key.at(-1)!, it[0]!],
      ),
    )
  }
  return pairs
}

const DIGITS = [...'0123456789０１２３４５６７８９']

/** The form of the token at `index`, null when no rule fits. */
export function formOf(
  rules: readonly Rule[],
  tokens: readonly Token[],
  index: number,
  input: Uint16Array,
  length: number,
  lexicon: Lexicon,
): string | null {
  const { start, end } = tokens[index]!
  const isOf = ({ node }: Token, parts: ReadonlySet<string>) => node > 0 && parts.has(partOf(node, lexicon))
  const fits = ({ side, not, parts, words, border, digit }: Condition) => {
    const neighbour = tokens[side === '<' ? index - 1 : index + 1]
    const told =
      (side !== '~' && parts.size > 0 && neighbour !== undefined && isOf(neighbour, parts)) ||
      (side !== '~' && digit && isDigit(input[side === '<' ? start - 1 : end]!)) ||
      (side !== '~' && border && isBorder(input, side === '<' ? start - 1 : end, length)) ||
      words.some((it) =>
        side === '<'
          ? isAt(input, start - it.length, it)
          : side === '>'
            ? isAt(input, end, it, length)
            : isNear(input, start, end, it, length),
      )
    return told !== not
  }
  return rules.find(({ conditions }) => conditions.every(fits))?.form ?? null
}

/** `$` in a word stands for a border. */
function isAt(input: Uint16Array, start: number, word: string, length = input.length): boolean {
  if (start < 0) return false
  for (let at = 0; at < word.length; at++) {
    if (word[at] === '$') return isBorder(input, start + at, length)
    if (start + at >= length || input[start + at] !== word.charCodeAt(at)) return false
  }
  return true
}

function isNear(input: Uint16Array, start: number, end: number, word: string, length: number): boolean {
  const last = Math.min(length, end + NEAR) - word.length
  for (let at = Math.max(0, start - NEAR); at <= last; at++) if (isAt(input, at, word, length)) return true
  return false
}

const isDigit = (unit: number) => (unit >= 0x30 && unit <= 0x39) || (unit >= 0xff10 && unit <= 0xff19)

function isBorder(input: Uint16Array, at: number, length: number): boolean {
  if (at < 0 || at >= length) return true
  const unit = input[at]!
  return !(unit >= 0x3400 && unit <= 0x9fff) && !(unit >= 0xd840 && unit <= 0xdfff) && !isLetter(unit)
}

const isLetter = (unit: number) =>
  isDigit(unit) || (unit >= 0x41 && unit <= 0x5a) || (unit >= 0x61 && unit <= 0x7a)
