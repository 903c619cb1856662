/** A text and its marks as a terminal shows them: styles over stretches, and the numbers of the addresses in it. */
import { type Block, replaceControls } from '../../index.ts'
import type { Paint, Palette } from '../palette.ts'

type Mark = NonNullable<Extract<Block, { type: 'paragraph' }>['marks']>[number]

/** A text with its marks, of an article or cut out of one. */
export interface Text {
  readonly text: string
  readonly marks?: readonly Mark[] | undefined
  /** What a repair changed, and what stood there before. */
  readonly spots?: readonly Spot[] | undefined
}

/** A stretch of a text of the article, and what stood there before. */
export interface Spot {
  readonly start: number
  readonly end: number
  readonly from: string
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

/** What is written into a text, at a place of it. */
interface Insertion {
  at: number
  text: string
  paint: Paint
}

/**
 * A link has the number of its address behind it, unless it shows the address itself; a repaired spot has before it what stood
 * there.
 */
export function toStyled(
  { text, marks = [], spots = [] }: Text,
  palette: Palette,
  addresses: Addresses,
): Styled {
  const noted = marks
    .filter((mark) => mark.href !== undefined && !mark.href.includes(text.slice(mark.start, mark.end).trim()))
    .sort((one, other) => one.end - other.end)
    .map(
      ({ end, href }): Insertion => ({ at: end, text: `[${addresses.number(href!)}]`, paint: palette.dim }),
    )
  const insertions = [...noted, ...spots.flatMap((spot) => insertionsOf(spot, palette))].sort(
    (one, other) => one.at - other.at,
  )
  const ends = insertions.map(({ at }) => at)
  /** Units that the insertions before this one take. */
  const grown = [0]
  for (const insertion of insertions) grown.push(grown.at(-1)! + insertion.text.length)
  const written = insertions.map((it, index) => text.slice(ends[index - 1] ?? 0, it.at) + it.text)
  // An insertion stands behind the stretch that ends where it does, and before the one that begins there.
  const moved = (start: number, end: number, paint: Paint): Style => ({
    start: start + grown[countBelow(ends, start + 1)]!,
    end: end + grown[countBelow(ends, end)]!,
    paint,
  })
  const styles = marks.flatMap(({ type, start, end }): Style[] => {
    const name = paints[type]
    return name === undefined ? [] : [moved(start, end, palette[name] as Paint)]
  })
  const repaired = spots.map(({ start, end }) => moved(start, end, palette.added))
  const inserted = insertions.map(({ at, text: { length }, paint }, index): Style => {
    const start = at + grown[index]!
    return { start, end: start + length, paint }
  })
  return {
    text: shown(written.join('') + text.slice(ends.at(-1) ?? 0)),
    styles: [...styles, ...repaired, ...inserted],
  }
}

/** `[-from-]{+to+}` where there is no colour to tell them apart. */
function insertionsOf({ start, end, from }: Spot, palette: Palette): Insertion[] {
  const before = from.replace(/\s+/g, ' ')
  const paint: Paint = (text) => palette.struck(palette.removed(text))
  if (!palette.plain) return before === '' ? [] : [{ at: start, text: before, paint }]
  const [open, close] = start === end ? ['', ''] : ['{+', '+}']
  return [
    { at: start, text: (before === '' ? '' : `[-${before}-]`) + open, paint },
    ...(close === '' ? [] : [{ at: end, text: close, paint }]),
  ]
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
