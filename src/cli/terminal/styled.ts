/** A text and its marks as a terminal shows them: styles over stretches, and the numbers of the addresses in it. */
import { type Block, replaceControls } from '../../index.ts'
import type { Paint, Palette } from '../palette.ts'

type Mark = NonNullable<Extract<Block, { type: 'paragraph' }>['marks']>[number]

/** A text with its marks, of an article or cut out of one. */
export interface Text {
  readonly text: string
  readonly marks?: readonly Mark[] | undefined
}

interface Style {
  readonly start: number
  readonly end: number
  readonly paint: Paint
}

/** A text with what is painted over it. Stretches may cross. */
export interface Styled {
  readonly text: string
  readonly styles: readonly Style[]
}

/** Numbers addresses in the order they come in; the same address has one number. */
export class Addresses {
  readonly #numbers = new Map<string, number>()

  number(address: string): number {
    const known = this.#numbers.get(address) ?? this.#numbers.size + 1
    this.#numbers.set(address, known)
    return known
  }

  all(): readonly string[] {
    return [...this.#numbers.keys()]
  }
}

/** One unit for one unit, so that no mark moves. */
export const shown = (text: string): string =>
  replaceControls(text, (control) => (/\s/.test(control) ? ' ' : '\ufffd')).replace(/[\t\u2028\u2029]/g, ' ')

const paints: Partial<Record<Mark['type'], keyof Palette>> = {
  strong: 'bold',
  emphasis: 'italic',
  code: 'name',
  delete: 'struck',
  insert: 'underlined',
  link: 'underlined',
}

/** A link has the number of its address behind it, unless it shows the address itself. */
export function toStyled({ text, marks = [] }: Text, palette: Palette, addresses: Addresses): Styled {
  const noted = marks
    .filter((mark) => mark.href !== undefined && !mark.href.includes(text.slice(mark.start, mark.end).trim()))
    .sort((one, other) => one.end - other.end)
  const numbers = noted.map(({ href }) => `[${addresses.number(href!)}]`)
  /** Units that the numbers up to and with this one take. */
  const grown = [0]
  for (const number of numbers) grown.push(grown.at(-1)! + number.length)
  const written = noted.map(({ end }, index) => text.slice(noted[index - 1]?.end ?? 0, end) + numbers[index])
  const ends = noted.map(({ end }) => end)
  const styles = marks.flatMap(({ type, start, end }): Style[] => {
    const name = paints[type]
    if (name === undefined) return []
    // A number stands behind the stretch that ends where it does, and before the one that begins there.
    const moved = {
      start: start + grown[countBelow(ends, start + 1)]!,
      end: end + grown[countBelow(ends, end)]!,
    }
    return [{ ...moved, paint: palette[name] as Paint }]
  })
  const dimmed = numbers.map(({ length }, index): Style => {
    const start = ends[index]! + grown[index]!
    return { start, end: start + length, paint: palette.dim }
  })
  return { text: shown(written.join('') + text.slice(ends.at(-1) ?? 0)), styles: [...styles, ...dimmed] }
}

/** How many of the numbers, which are in order, lie below a limit. */
function countBelow(numbers: readonly number[], limit: number): number {
  let [low, high] = [0, numbers.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if (numbers[middle]! < limit) low = middle + 1
    else high = middle
  }
  return low
}

/** What gives stretches of a text as they go to the terminal. They are asked for in their order. */
export function createPainter({ text, styles }: Styled): (start: number, end: number) => string {
  const next = createCutter(styles)
  return (start, end) => {
    const own = next(start, end)
    const edges = own.flatMap((style) => [Math.max(style.start, start), Math.min(style.end, end)])
    const cuts = [...new Set([start, ...edges, end])].sort((one, other) => one - other)
    return cuts
      .slice(0, -1)
      .map((from, index) => {
        const over = own.filter((style) => style.start <= from && style.end > from)
        return over.reduce((painted, style) => style.paint(painted), text.slice(from, cuts[index + 1]))
      })
      .join('')
  }
}

/** What gives the stretches that reach into a range. Ranges are asked for in their order. */
export function createCutter<T extends { start: number; end: number }>(
  stretches: readonly T[],
): (start: number, end: number) => readonly T[] {
  const waiting = [...stretches].sort((one, other) => one.start - other.start)
  let next = 0
  let open: T[] = []
  return (start, end) => {
    while (next < waiting.length && waiting[next]!.start < end) open.push(waiting[next++]!)
    open = open.filter((it) => it.end > start)
    return open
  }
}
