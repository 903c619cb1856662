/** What of an article a page does not show, so that it was not read: further pages, text in data or behind scripts; and
 * pages whose article scripts are to show, which is taken when next to nothing else is there. */
import type { Facts } from '../page/html/facts.ts'
import { PAGE_NUMBER } from '../page/html/index.ts'
import { isSpaceUnit } from '../text/spaces.ts'
import type { Notices, Page } from '../types.ts'
import type { Verdict } from './rules/rule.ts'
import { W } from './weights.ts'

/** Whether what attributes or `<noscript>` hide is the article: worth many times what is shown, and a short article; or any
 * text beside the headline of a page that shows none. */
export function isVeiled({ leaves, boxes }: Page, values: readonly number[]): boolean {
  let shown = 0
  let hidden = 0
  let beside = 0
  const isBeside = besideHeadline({ leaves, boxes })
  leaves.forEach(({ aside, veiled, box }, at) => {
    const value = Math.max(0, values[at]!)
    if (aside === null) shown += value
    if (veiled) hidden += value
    if (veiled && value > 0 && isBeside(box)) beside += value
  })
  if (shown < W.MIN_OPENING_VALUE && beside > shown) return true
  return hidden >= W.MIN_VEILED_VALUE && hidden >= shown * W.VEILED_RATIO
}

/** Tells whether a box stands with the first `<h1>` in one that is not the whole page. */
function besideHeadline({ leaves, boxes }: Pick<Page, 'leaves' | 'boxes'>): (box: number) => boolean {
  const around = new Set<number>()
  const headline = leaves.find(({ level }) => level === 1)
  for (let at = headline?.box ?? -1; at >= 0; at = boxes[at]!.parent)
    if (!ROOTS.has(boxes[at]!.tag)) around.add(at)
  return (box) => {
    for (let at = box; at >= 0; at = boxes[at]!.parent) if (around.has(at)) return true
    return false
  }
}

const ROOTS = new Set(['html', 'body'])

/** @param stated The article's text as JSON-LD has it. */
export function reportMissing(
  facts: Facts,
  stated: string | null,
  { leaves }: Page,
  verdicts: readonly (Verdict | null)[],
  values: readonly number[],
  notices: Notices,
): void {
  if (facts.next && facts.canonical && isNextPage(facts.next, facts.canonical))
    notices.add('more-pages', { detail: facts.next })
  const lengthOf = (isWanted: (at: number) => boolean) =>
    leaves.reduce((sum, { text }, at) => sum + (isWanted(at) ? unitsIn(text) : 0), 0)
  const shown = lengthOf((at) => verdicts[at] === null)
  const hidden = lengthOf((at) => verdicts[at]?.reason === 'hidden' && values[at]! > 0)
  const inData = unitsIn(stated ?? '')
  const isShort = shown < W.MIN_MISSING_CHARACTERS
  const inScripts = isShort ? facts.scripts.reduce((most, it) => Math.max(most, lengthInScript(it)), 0) : 0
  const most = Math.max(hidden, inData, inScripts)
  if (most > shown * W.MISSING_RATIO + W.MIN_MISSING_CHARACTERS)
    notices.add('text-not-shown', {
      count: most - shown,
      detail: most === inData ? '(JSON-LD)' : most === hidden ? '(hidden elements)' : '(scripts)',
    })
}

/** How many units are no white space. */
function unitsIn(text: string): number {
  let units = 0
  for (let at = 0; at < text.length; at++) if (!isSpaceUnit(text.charCodeAt(at))) units++
  return units
}

/** Markup in a string of a script, escaped or not: `<p>`, `\u003cp class=\"…`. */
const PARAGRAPH = /(?:<|\\u003c)p(?![a-z])/gi
const ESCAPED_SIGN = /\\u003([ce])/gi
const TAG = /<[^<>\n]{0,300}>/g
/** How much text a script holds between its first and its last paragraph; a few are a template of something else. */
function lengthInScript(script: string): number {
  const places = [...script.matchAll(PARAGRAPH)].map(({ index }) => index)
  if (places.length < W.MIN_SCRIPT_PARAGRAPHS) return 0
  const written = script.slice(places[0], places.at(-1))
  const plain = written.replace(ESCAPED_SIGN, (_, it: string) => (it.toLowerCase() === 'c' ? '<' : '>'))
  return unitsIn(plain.replace(TAG, ''))
}

/** `story.html` goes on as `story_2.html`, `story/2`, `story?page=2`; the next story has another name. */
function isNextPage(next: string, canonical: string): boolean {
  const name = (address: string) => address.replace(/^https?:\/\/[^/]{1,300}/, '').replace(/\.\w{2,5}$/, '')
  const stem = name(canonical).replace(/\/$/, '')
  const rest = name(next)
  return rest.startsWith(stem) && PAGE_NUMBER.test(rest.slice(stem.length))
}
