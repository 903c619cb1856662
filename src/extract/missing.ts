/** What of an article a page does not show, so that it was not read: further pages, text in data or behind scripts; and
 * pages whose article scripts are to show, which is taken when next to nothing else is there. */
import type { Facts } from '../page/html/facts.ts'
import type { Notices, Page } from '../types.ts'
import type { Verdict } from './rules/rule.ts'
import { W } from './weights.ts'

/** Whether what attributes or `<noscript>` hide is the article: worth many times what is shown, and a short article. */
export function isVeiled({ leaves }: Page, values: readonly number[]): boolean {
  let shown = 0
  let hidden = 0
  leaves.forEach(({ aside, veiled }, at) => {
    const value = Math.max(0, values[at]!)
    if (aside === null) shown += value
    if (veiled) hidden += value
  })
  return hidden >= W.MIN_VEILED_VALUE && hidden >= shown * W.VEILED_RATIO
}

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
    leaves.reduce((sum, { text }, at) => sum + (isWanted(at) ? text.replace(/\s/g, '').length : 0), 0)
  const shown = lengthOf((at) => verdicts[at] === null)
  const hidden = lengthOf((at) => verdicts[at]?.reason === 'hidden' && values[at]! > 0)
  const inData = stated?.replace(/\s/g, '').length ?? 0
  const isShort = shown < W.MIN_MISSING_CHARACTERS
  const inScripts = isShort ? facts.scripts.reduce((most, it) => Math.max(most, lengthInScript(it)), 0) : 0
  const most = Math.max(hidden, inData, inScripts)
  if (most > shown * W.MISSING_RATIO + W.MIN_MISSING_CHARACTERS)
    notices.add('text-not-shown', {
      count: most - shown,
      detail: most === inData ? '(JSON-LD)' : most === hidden ? '(hidden elements)' : '(scripts)',
    })
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
  return plain.replace(TAG, '').replace(/\s/g, '').length
}

/** `story.html` goes on as `story_2.html`, `story/2`, `story?page=2`; the next story has another name. */
function isNextPage(next: string, canonical: string): boolean {
  const name = (address: string) => address.replace(/^https?:\/\/[^/]{1,300}/, '').replace(/\.\w{2,5}$/, '')
  const stem = name(canonical).replace(/\/$/, '')
  const rest = name(next)
  return (
    rest.startsWith(stem) &&
    /^[/?&_-]{1,2}(?:page|p|pn|seite)?[=/_-]?\d{1,3}\/?$/.test(rest.slice(stem.length))
  )
}
