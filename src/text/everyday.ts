/** Expressions with `\p{…}` that are compiled for everyday characters first: V8 takes 0.3 ms for the 650 ranges of `\p{L}`, and 0.02 ms
 * for those among Latin letters, hanzi and the like. `scripts/build/expressions.js` puts one in the place of each expression of
 * the source, so whatever reads one may call what `RegExp` has and these have, too. */

import { EVERYDAY, everydayClasses } from './everyday.data.ts'

const OTHER = new RegExp(`[^${EVERYDAY}]`)

/** So many units of text are looked through for other characters; behind them the whole expression costs less than to look. */
const MAX_UNITS = 1 << 16

/** What was looked through last: many expressions run on the same line. */
let last = ''

/** @returns What reads texts as `new RegExp(source, flags)` does. */
export function everyday(source: string, flags: string): EverydayExpression {
  return /[gy]/.test(flags) ? new Stateful(source, flags) : new EverydayExpression(source, flags)
}

/** What of `RegExp` is called. */
export class EverydayExpression {
  readonly source: string
  readonly flags: string
  #left = MAX_UNITS
  #cut: RegExp | null = null
  #whole: RegExp | null = null

  constructor(source: string, flags: string) {
    this.source = source
    this.flags = flags
  }

  /** The same for this text, and made of fewer characters where it has but everyday ones. */
  protected for(text: string): RegExp {
    if (this.#whole !== null) return this.#whole
    if (text === last || (this.#left > 0 && this.#isEveryday(text))) {
      this.#cut ??= new RegExp(cut(this.source), this.flags)
      return this.#cut
    }
    this.#whole = new RegExp(this.source, this.flags)
    return this.#whole
  }

  #isEveryday(text: string): boolean {
    this.#left -= text.length
    if (OTHER.test(text)) return false
    last = text
    return true
  }

  test(text: string): boolean {
    return this.for(text).test(text)
  }

  exec(text: string): RegExpExecArray | null {
    return this.for(text).exec(text)
  }

  [Symbol.match](text: string): RegExpMatchArray | null {
    return text.match(this.for(text))
  }

  [Symbol.matchAll](text: string): IterableIterator<RegExpMatchArray> {
    return text.matchAll(this.for(text))
  }

  [Symbol.replace](text: string, by: string | ((...found: string[]) => string)): string {
    return text.replace(this.for(text), by as string)
  }

  [Symbol.search](text: string): number {
    return text.search(this.for(text))
  }

  [Symbol.split](text: string, limit?: number): string[] {
    return text.split(this.for(text), limit)
  }
}

/** One that goes on where it stopped: that stands in what read last. */
class Stateful extends EverydayExpression {
  #current: Pick<RegExp, 'lastIndex'> = { lastIndex: 0 }

  get lastIndex(): number {
    return this.#current.lastIndex
  }

  set lastIndex(index: number) {
    this.#current.lastIndex = index
  }

  protected override for(text: string): RegExp {
    const made = super.for(text)
    if (made !== this.#current) {
      made.lastIndex = this.#current.lastIndex
      this.#current = made
    }
    return made
  }
}

/** `[\p{L}-]\p{N}` as `[A-Za-zÀ-ž-][0-9²]`; the source as it is where a class is not known. */
function cut(source: string): string {
  let isInClass = false
  let isKnown = true
  const made = source.replace(/\\p\{([^}]+)\}|\\.|[[\]]/g, (token, name?: string) => {
    if (name !== undefined) {
      const characters = everydayClasses[name]
      if (characters === undefined) isKnown = false
      return isInClass ? (characters ?? '') : `[${characters}]`
    }
    if (token === '[') isInClass = true
    else if (token === ']') isInClass = false
    return token
  })
  return isKnown ? made : source
}
