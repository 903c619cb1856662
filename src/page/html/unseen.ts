/** What of an article a page does not show, so that it was not read: further pages, text in data or behind scripts. */
import type { Notices } from '../../types.ts'
import { leafValue } from './body.ts'
import type { Facts } from './facts.ts'
import type { Leaf } from './leaves.ts'

/** More than the body by so much, and by so many characters. */
const TIMES = 1.5
const MORE = 400

export function reportUnseen(
  facts: Facts,
  stated: string | null,
  leaves: readonly Leaf[],
  notices: Notices,
): void {
  if (facts.next && facts.canonical && isNextPage(facts.next, facts.canonical))
    notices.add('more-pages', { detail: facts.next })
  const shown = length(leaves.filter(({ out }) => out === null))
  const hidden = length(
    leaves.filter((leaf) => leaf.out === 'hidden' && leafValue({ ...leaf, out: null }) > 0),
  )
  const inData = stated?.replace(/\s/g, '').length ?? 0
  const inScripts =
    shown < MORE ? facts.scripts.reduce((most, it) => Math.max(most, lengthInScript(it)), 0) : 0
  const most = Math.max(hidden, inData, inScripts)
  if (most > shown * TIMES + MORE)
    notices.add('text-not-shown', {
      count: most - shown,
      detail: most === inData ? '(JSON-LD)' : most === hidden ? '(hidden elements)' : '(scripts)',
    })
}

/** Markup in a string of a script, escaped or not: `<p>`, `\u003cp class=\"…`. */
const PARAGRAPH = /(?:<|\\u003c)p(?![a-z])/gi
const TAG = /(?:<|\\u003c)[^<>\n]{0,300}?(?:>|\\u003e)/gi
/** Fewer paragraphs are a template of something else. */
const PARAGRAPHS = 3

/** How much text a script holds between its first and its last paragraph. */
function lengthInScript(script: string): number {
  const places = [...script.matchAll(PARAGRAPH)].map(({ index }) => index)
  if (places.length < PARAGRAPHS) return 0
  return script.slice(places[0], places.at(-1)).replace(TAG, '').replace(/\s/g, '').length
}

const length = (leaves: readonly Leaf[]): number =>
  leaves.reduce((sum, { text }) => sum + text.replace(/\s/g, '').length, 0)

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
