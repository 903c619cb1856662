/** Expressions over the words of many languages. To compile hundreds of words takes milliseconds, and most texts hold
 * none of them: an expression is made once a text holds a word that it cannot match without, and for the first such texts
 * of the words that they hold. */

/** The text that an expression is made for; null: for any. */
let wanted: string | null = null

/** Nothing matches it. */
export const NEVER = '(?!)'

/** Words that an expression is made of. */
export class Words {
  readonly #given: Iterable<string>
  #list: readonly string[] | null = null
  readonly #alternation: (words: readonly string[]) => string
  #source: string | null = null
  #buckets: Spelling[][] | null = null

  /** @param words Read when one of them is looked for first. @param alternation Writes the words as an expression. It may add spellings that differ in case. */
  constructor(words: Iterable<string>, alternation: (words: readonly string[]) => string) {
    this.#given = words
    this.#alternation = alternation
  }

  get #words(): readonly string[] {
    this.#list ??= [...this.#given]
    return this.#list
  }

  /** The source of an expression that matches any of the words; while one is made for a text, any of those that it holds. */
  toString(): string {
    if (wanted !== null) {
      const words = this.#in(wanted)
      return words.length > 0 ? this.#alternation(words) : NEVER
    }
    this.#source ??= this.#alternation(this.#words)
    return this.#source
  }

  /** Whether a text holds one of the words anywhere, in any case. */
  isIn(text: string): boolean {
    return !this.#find(text, () => true)
  }

  /** @param units How many more may stand in front. @returns What a text needs that begins with one of the words. */
  opening(units = 0): Needed {
    let edge: Edge | null = null
    const isIn = (text: string) => {
      edge ??= new Edge(this.#words, (low, at) => low.charCodeAt(at))
      for (let at = 0; at <= units && at < text.length; at++) {
        const { longest } = edge
        if (
          edge.has(lower(text.slice(at, at + 2)), (it) => lower(text.slice(at, at + longest)).startsWith(it))
        )
          return true
      }
      return false
    }
    return { isIn, isQuick: true }
  }

  /** What a text needs that ends with one of the words. */
  ending(): Needed {
    let edge: Edge | null = null
    const isIn = (text: string) => {
      edge ??= new Edge(this.#words, (low, at) => low.charCodeAt(low.length - 1 - at))
      const { longest } = edge
      return edge.has(lower(text.slice(-2)), (it) => lower(text.slice(-longest)).endsWith(it))
    }
    return { isIn, isQuick: true }
  }

  #in(text: string): readonly string[] {
    const found = new Set<string>()
    this.#find(text, ({ word }) => {
      found.add(word)
      return false
    })
    return this.#words.filter((word) => found.has(word))
  }

  /** @param stops Is shown each word that the text holds. @returns Whether it was shown all. */
  #find(text: string, stops: (it: Spelling) => boolean): boolean {
    this.#buckets ??= toBuckets(this.#words)
    const low = lower(text)
    for (let at = 0; at < low.length; at++) {
      const unit = low.charCodeAt(at)
      for (const second of [0, low.charCodeAt(at + 1)])
        for (const it of this.#buckets[bucketOf(unit, second)] ?? [])
          if (low.startsWith(it.low, at) && stops(it)) return false
    }
    return true
  }
}

/** A list that is made when it is read. */
export const lateList = (make: () => readonly string[]): Iterable<string> => ({
  [Symbol.iterator]: () => make()[Symbol.iterator](),
})

/** What a text holds or not. */
interface Needed {
  isIn(text: string): boolean
  /** It looks at one end of a text, which takes less than any expression. */
  isQuick?: boolean
}

/** For more texts than this, to compile costs less than to look for words. */
const FEW = 100
/** The same of texts that hold some. */
const FEW_WITH_WORDS = 12

/** An expression that is made and compiled for the first text that it may match. */
export class Expression {
  readonly #needs: readonly Needed[]
  readonly #isQuick: boolean
  readonly #source: () => string
  readonly #flags: string
  #made: RegExp | null = null
  #asked = 0
  #withWords = 0
  #last: { text: string; made: RegExp } | null = null

  /** @param needs A text that holds none of these does not match. */
  constructor(needs: readonly Needed[], source: () => string, flags = 'u') {
    this.#needs = needs
    this.#isQuick = needs.every(({ isQuick }) => isQuick)
    this.#source = source
    this.#flags = flags
  }

  #for(text: string): RegExp | null {
    if (this.#isQuick && !this.#isNeeded(text)) return null
    if (this.#made) return this.#made
    if (this.#last?.text === text) return this.#last.made
    if (this.#isQuick || this.#asked++ < FEW) {
      if (!(this.#isQuick || this.#isNeeded(text))) return null
      if (this.#withWords++ < FEW_WITH_WORDS) return this.#madeFor(text)
    }
    this.#made = new RegExp(this.#source(), this.#flags)
    return this.#made
  }

  #isNeeded(text: string): boolean {
    for (const it of this.#needs) if (it.isIn(text)) return true
    return false
  }

  #madeFor(text: string): RegExp {
    wanted = text
    try {
      const made = new RegExp(this.#source(), this.#flags)
      this.#last = { text, made }
      return made
    } finally {
      wanted = null
    }
  }

  test(text: string): boolean {
    return this.#for(text)?.test(text) ?? false
  }

  exec(text: string): RegExpExecArray | null {
    return this.#for(text)?.exec(text) ?? null
  }

  [Symbol.replace](text: string, by: string): string {
    const made = this.#for(text)
    return made ? text.replace(made, by) : text
  }

  [Symbol.split](text: string): string[] {
    const made = this.#for(text)
    return made ? text.split(made) : [text]
  }
}

/** Letters that are one letter regardless of their place in a word. */
function lower(text: string): string {
  const low = text.toLowerCase()
  return low.includes('ς') || low.includes('ſ') ? low.replaceAll('ς', 'σ').replaceAll('ſ', 's') : low
}

const BUCKETS = 1024
const bucketOf = (first: number, second: number) => (first * 33 + second) % BUCKETS

/** A word, and how it is written in small letters. */
interface Spelling {
  low: string
  word: string
}

/** Words by how they begin or end in small letters. */
class Edge {
  /** In units. */
  readonly longest: number
  readonly #words = new Map<number, string[]>()
  readonly #unit: (low: string, at: number) => number

  /** @param unit The unit of a word that is so far from its end. */
  constructor(words: readonly string[], unit: (low: string, at: number) => number) {
    this.#unit = unit
    let longest = 0
    for (const word of words)
      for (const low of new Set([lower(word), lower(word.toUpperCase())])) {
        longest = Math.max(longest, low.length)
        const key = this.#keyOf(low, low.length > 1)
        const known = this.#words.get(key)
        if (known) known.push(low)
        else this.#words.set(key, [low])
      }
    this.longest = longest
  }

  /** @param near The two units at the end of a text. */
  has(near: string, isThere: (word: string) => boolean): boolean {
    return (
      (this.#words.get(this.#keyOf(near, true))?.some(isThere) ?? false) ||
      (this.#words.get(this.#keyOf(near, false))?.some(isThere) ?? false)
    )
  }

  #keyOf(low: string, isTwo: boolean): number {
    return this.#unit(low, 0) * 0x10000 + (isTwo ? this.#unit(low, 1) : 0)
  }
}

/** Words by how they begin in small letters; those of one character by that alone. */
function toBuckets(words: readonly string[]): Spelling[][] {
  const buckets: Spelling[][] = []
  for (const word of words) {
    const low = lower(word)
    add(buckets, { low, word })
    // `ß` has two capitals, which make `ss`.
    const other = lower(word.toUpperCase())
    if (other !== low) add(buckets, { low: other, word })
  }
  return buckets
}

function add(buckets: Spelling[][], spelling: Spelling): void {
  const { low } = spelling
  const bucket = bucketOf(low.charCodeAt(0), low.length > 1 ? low.charCodeAt(1) : 0)
  const known = buckets[bucket]
  if (known) known.push(spelling)
  else buckets[bucket] = [spelling]
}
