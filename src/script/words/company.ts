/** Decides what a character or word of several Traditional forms becomes, by what stands around it. */
import { company, taiwan, technical } from './company.data.ts'
import { type Lexicon, partOf } from './lexicon.ts'
import type { Token } from './path.ts'

interface Condition {
  side: '<' | '>' | '~'
  not: boolean
  /** The words are whole ones, and no ends of longer ones. */
  whole: boolean
  parts: ReadonlySet<string>
  words: readonly string[]
  /** The same by their first units, `null` until asked for. */
  byFirst: ReadonlyMap<number, readonly string[]> | null
  border: boolean
  digit: boolean
}

export interface Rule {
  form: string
  conditions: readonly Condition[]
}

/** How far `~` looks to each side, in units. */
const NEAR = 12

/** Rules by the character or word that they are about. They are read when they are asked for: a text meets few of them. */
export interface Rules {
  keys(): Iterable<string>
  of(key: string): readonly Rule[]
}

const known = new Map<boolean, Rules>()

/** The rules for a configuration. */
export function companyRules(configuration: string): Rules {
  const isOfTaiwan = configuration.endsWith('p')
  const rules = known.get(isOfTaiwan) ?? createRules(isOfTaiwan ? company + taiwan : company)
  known.set(isOfTaiwan, rules)
  return rules
}

function createRules(data: string): Rules {
  const lines = new Map<string, string[]>()
  for (const line of data.split('\n')) {
    const key = line.slice(0, line.indexOf('='))
    if (key === '') continue
    const list = lines.get(key)
    if (list) list.push(line)
    else lines.set(key, [line])
  }
  const read = new Map<string, readonly Rule[]>()
  /** Many rules ask for the same. */
  const conditions = new Map<string, Condition>()
  const conditionOf = (field: string) => {
    const condition = conditions.get(field) ?? readCondition(field.replace('TECHNICAL', technical))
    conditions.set(field, condition)
    return condition
  }
  const toRule = (line: string): Rule => {
    const [head = '', ...fields] = line.split(' ')
    const form = head.slice(head.indexOf('=') + 1)
    return { form, conditions: fields.filter((it) => it.length > 1).map(conditionOf) }
  }
  return {
    keys: () => lines.keys(),
    of(key) {
      const rules = read.get(key) ?? (lines.get(key) ?? []).map(toRule)
      read.set(key, rules)
      return rules
    },
  }
}

const WHOLE = '^'

function readCondition(field: string): Condition {
  const not = field.startsWith('!')
  const start = not ? 1 : 0
  const whole = field[start + 1] === WHOLE
  const alternatives = field.slice(start + (whole ? 2 : 1)).split('|')
  const parts = alternatives.filter((it) => it.startsWith('#') && it !== '#d')
  return {
    side: field[start] as Condition['side'],
    not,
    whole,
    parts: new Set(parts.map((it) => it.slice(1))),
    words: alternatives.filter((it) => it !== '' && it[0] !== '#' && it[0] !== '$'),
    byFirst: null,
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
  const fits = (condition: Condition) => {
    const { side, not, whole, parts, words, border, digit } = condition
    if (side === '~') return isNear(input, start, end, condition, length) !== not
    const neighbour = tokens[side === '<' ? index - 1 : index + 1]
    const beside = side === '<' ? start - 1 : end
    const told =
      (parts.size > 0 && neighbour !== undefined && isOf(neighbour, parts)) ||
      (digit && isDigit(input[beside]!)) ||
      (border && isBorder(input, beside, length)) ||
      words.some((it) => {
        if (whole && neighbour && neighbour.end - neighbour.start !== it.length) return false
        return side === '<' ? isAt(input, start - it.length, it) : isAt(input, end, it, length)
      })
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

function isNear(
  input: Uint16Array,
  start: number,
  end: number,
  condition: Condition,
  length: number,
): boolean {
  condition.byFirst ??= grouped(condition.words)
  const last = Math.min(length, end + NEAR)
  for (let at = Math.max(0, start - NEAR); at < last; at++) {
    // The word itself tells nothing, here or once more: a court has several 程序, too.
    if (at >= start && at < end) continue
    const tells = (it: string) =>
      at + it.length <= last && isAt(input, at, it, length) && !isAt(input, start, it, end)
    if (condition.byFirst.get(input[at]!)?.some(tells)) return true
  }
  return false
}

function grouped(words: readonly string[]): Map<number, string[]> {
  const groups = new Map<number, string[]>()
  for (const word of words) {
    const first = word.charCodeAt(0)
    const group = groups.get(first)
    if (group) group.push(word)
    else groups.set(first, [word])
  }
  return groups
}

const isDigit = (unit: number) => (unit >= 0x30 && unit <= 0x39) || (unit >= 0xff10 && unit <= 0xff19)

function isBorder(input: Uint16Array, at: number, length: number): boolean {
  if (at < 0 || at >= length) return true
  const unit = input[at]!
  return !(unit >= 0x3400 && unit <= 0x9fff) && !(unit >= 0xd840 && unit <= 0xdfff) && !isLetter(unit)
}

const isLetter = (unit: number) =>
  isDigit(unit) || (unit >= 0x41 && unit <= 0x5a) || (unit >= 0x61 && unit <= 0x7a)
