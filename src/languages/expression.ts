/** Expressions over the words of many languages. To compile hundreds of words takes milliseconds, and most texts hold
 * none of them: an expression is made once a text holds a word that it cannot match without. */

/** Words that an expression is made of. */
export class Words {
  readonly #words: readonly string[]
  readonly #alternation: (words: readonly string[]) => string
  #source: string | null = null
  #buckets: string[][] | null = null

  /** @param alternation Writes the words as an expression. It may add spellings that differ in case. */
  constructor(words: Iterable<string>, alternation: (words: readonly string[]) => string) {
    this.#words = [...words]
    this.#alternation = alternation
  }

  /** The source of an expression that matches any of the words. */
  toString(): string {
    this.#source ??= this.#alternation(this.#words)
    return this.#source
  }

  /** Whether a text holds one of the words anywhere, in any case. */
  isIn(text: string): boolean {
    this.#buckets ??= toBuckets(this.#words)
    const low = lower(text)
    for (let at = 0; at < low.length; at++) {
      const unit = low.charCodeAt(at)
      if (holds(this.#buckets[bucketOf(unit, 0)], low, at)) return true
      if (holds(this.#buckets[bucketOf(unit, low.charCodeAt(at + 1))], low, at)) return true
    }
    return false
  }
}

/** What a text holds or not. */
interface Needed {
  isIn(text: string): boolean
}

/** For more texts than this, to compile costs less than to look for words. */
const FEW = 100

/** An expression that is made and compiled for the first text that it may match. */
export class Expression {
  readonly #needs: readonly Needed[]
  readonly #source: () => string
  readonly #flags: string
  #made: RegExp | null = null
  #asked = 0

  /** @param needs A text that holds none of these does not match. */
  constructor(needs: readonly Needed[], source: () => string, flags = 'u') {
    this.#needs = needs
    this.#source = source
    this.#flags = flags
  }

  #for(text: string): RegExp | null {
    if (this.#made) return this.#made
    if (this.#asked++ < FEW && !this.#needs.some((it) => it.isIn(text))) return null
    this.#made = new RegExp(this.#source(), this.#flags)
    return this.#made
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

/** Words in small letters by how they begin; those of one character by that alone. */
function toBuckets(words: readonly string[]): string[][] {
  const buckets: string[][] = []
  for (const word of words) {
    const spelling = lower(word)
    add(buckets, spelling)
    // `ß` has two capitals, which make `ss`.
    const other = lower(word.toUpperCase())
    if (other !== spelling) add(buckets, other)
  }
  return buckets
}

function add(buckets: string[][], spelling: string): void {
  const bucket = bucketOf(spelling.charCodeAt(0), spelling.length > 1 ? spelling.charCodeAt(1) : 0)
  const known = buckets[bucket]
  if (known) known.push(spelling)
  else buckets[bucket] = [spelling]
}

const holds = (words: readonly string[] | undefined, text: string, at: number): boolean =>
  words?.some((word) => text.startsWith(word, at)) ?? false
