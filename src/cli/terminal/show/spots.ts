/** Where the repairs of a text stand in the article that was made of it. The plan counts in the text, the article is cut from it:
 * a place is found again by what stands around it. */
import type { Article, Block, RepairResult } from '../../../index.ts'
import type { Spot, Text } from '../styled.ts'

export interface Spots {
  /** By the text itself; the title and the subtitle by their names. */
  of: ReadonlyMap<object | 'title' | 'subtitle', readonly Spot[]>
  /** How many stand elsewhere in the input, or were not found. */
  elsewhere: number
}

/** More are not looked for. */
const MAX_SPOTS = 1000
/** In UTF-16 units: how much around a place is compared, the surest first. */
const AROUND = [16, 8, 4, 2]
/** How much of the text is looked at for that. */
const WINDOW = 200

export function findSpots(article: Article, { text, plan }: Pick<RepairResult, 'text' | 'plan'>): Spots {
  const texts = textsOf(article)
  const haystack = texts.map(([, it]) => it).join('\n')
  const starts = startsOf(texts.map(([, it]) => it))
  const of = new Map<object | 'title' | 'subtitle', Spot[]>()
  const edits = placesAfter(plan)
  let [cursor, elsewhere, lostEnd] = [0, Math.max(0, edits.length - MAX_SPOTS), -1]
  for (const { start, end, from } of edits.slice(0, MAX_SPOTS)) {
    const at = search(haystack, cursor, needlesOf(text, start, end))
    if (at === null) {
      if (start !== lostEnd) elsewhere++
      lostEnd = end
      continue
    }
    cursor = at
    const index = lastAtMost(starts, at)
    const [key] = texts[index]!
    const spot = { start: at - starts[index]!, end: at - starts[index]! + (end - start), from }
    if (!of.has(key)) of.set(key, [])
    join(of.get(key)!, spot)
  }
  return { of, elsewhere }
}

/** A repair that was cut at a tag, or the next word of one, is one spot with what stands before it. */
function join(spots: Spot[], spot: Spot): void {
  const last = spots.at(-1)
  if (last?.end === spot.start) spots.splice(-1, 1, { ...last, end: spot.end, from: last.from + spot.from })
  else spots.push(spot)
}

/** All texts of an article in reading order. */
function textsOf({ title, subtitle, sections }: Article): [object | 'title' | 'subtitle', string][] {
  const ofBlock = (block: Block): [object, string][] =>
    block.type === 'list' ? block.items.map((item: Text) => [item, item.text]) : [[block, block.text]]
  return [
    ...(title === null ? [] : [['title', title] as ['title', string]]),
    ...(subtitle === null ? [] : [['subtitle', subtitle] as ['subtitle', string]]),
    ...sections.flatMap((section): [object, string][] => [
      ...(section.heading === null ? [] : [[section, section.heading] as [object, string]]),
      ...section.blocks.flatMap(ofBlock),
    ]),
  ]
}

function startsOf(texts: readonly string[]): number[] {
  let at = 0
  return texts.map((text) => {
    const start = at
    at += text.length + 1
    return start
  })
}

interface Needle {
  text: string
  /** Where in it the place begins. */
  at: number
}

/** What to look for, the surest first. Text between tags only: what stands in markup is no place of the article. */
function needlesOf(text: string, start: number, end: number): Needle[] {
  const before = text.slice(Math.max(0, start - WINDOW), start)
  const after = text.slice(end, end + WINDOW)
  const to = text.slice(start, end)
  if (/[<>&\n]/.test(to) || before.lastIndexOf('<') > before.lastIndexOf('>')) return []
  const left = seen(before.replace(/^[^<>]*>/, ''))
    .split(/&#?\w{1,32};|\n/)
    .at(-1)!
    .trimStart()
  const right = seen(after.replace(/<[^<>]*$/, ''))
    .split(/&#?\w{1,32};|\n/)[0]!
    .trimEnd()
  return AROUND.flatMap((units) => {
    const [some, more] = [left.slice(-units), right.slice(0, units)]
    return [
      { text: some + to + more, at: some.length },
      { text: some + to, at: some.length },
      { text: to + more, at: 0 },
    ]
  }).filter(
    (needle) =>
      needle.text.length > to.length && (isTelling(needle.text) || needle.text === left + to + right),
  )
}

/** Stands rarely twice: `me ` does, four Chinese characters do not. */
const isTelling = (text: string): boolean => text.length >= MIN_TELLING || /[\u2e80-\u9fff]{4}/.test(text)

const MIN_TELLING = 8

const seen = (html: string): string => html.replace(/<[^<>]*>/g, '').replace(/[^\S\n]+/g, ' ')

function search(haystack: string, cursor: number, needles: readonly Needle[]): number | null {
  for (const { text, at } of needles) {
    const found = haystack.indexOf(text, Math.max(0, cursor - at))
    const any = found < 0 && cursor > 0 ? haystack.indexOf(text) : found
    if (any >= 0) return any + at
  }
  return null
}

const lastAtMost = (starts: readonly number[], at: number): number => {
  let [low, high] = [0, starts.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if (starts[middle]! <= at) low = middle + 1
    else high = middle
  }
  return low - 1
}

type Plan = RepairResult['plan']

/** The edits of all steps where they stand in the end, in that order. */
function placesAfter(plan: Plan): Spot[] {
  const all = plan.flatMap(({ edits }, step) => {
    let shift = 0
    const own = edits.map(({ start, end, to, from }) => {
      const at = start + shift
      shift += to.length - (end - start)
      return { start: at, end: at + to.length, from }
    })
    return plan.slice(step + 1).reduce(moved, own)
  })
  return all.sort((one, other) => one.start - other.start)
}

/** Places in order, behind the edits of one more step. */
function moved(places: readonly Spot[], { edits }: Plan[number]): Spot[] {
  let [shift, next] = [0, 0]
  return places.map((place) => {
    while (next < edits.length && edits[next]!.end <= place.start) {
      shift += edits[next]!.to.length - (edits[next]!.end - edits[next]!.start)
      next++
    }
    return { ...place, start: place.start + shift, end: place.end + shift }
  })
}
