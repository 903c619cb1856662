/** Addresses that are written out in a text, as links: `https://courier.example/quay`, `www.courier.example`. */
import { NO_MARKS } from '../../text/marked.ts'
import type { Mark } from '../../types.ts'

/** Letters of scripts that set words apart may stand in an address; where others follow, it has ended. */
const ADDRESS =
  /(?<![\p{sc=Latin}\p{N}@./_-])(?:https?:\/\/|www\.)[\x21\x23-\x3b\x3d\x3f-\x7e\p{sc=Latin}\p{sc=Cyrillic}\p{sc=Greek}]{3,2000}/giu

/** What ends the sentence or the bracket around an address. */
const CLOSING = /[.,;:!?'*_~)\]}]$/
const HOST = /^[\p{L}\p{N}-]{1,63}(?:\.[\p{L}\p{N}-]{1,63}){1,8}(?=[/:?#]|$)/u

/**
 * The addresses of a text as links, after the autolinks of GitHub's Markdown.
 *
 * @see https://github.github.com/gfm/#autolinks-extension-
 * @example
 * addressesIn('See (www.a.example/b).') // => [{ type: 'link', start: 5, end: 20, href: 'http://www.a.example/b' }]
 */
export function addressesIn(text: string): readonly Mark[] {
  if (!text.includes('://') && !/www\./i.test(text)) return NO_MARKS
  const found: Mark[] = []
  for (const { 0: written, index } of text.matchAll(ADDRESS)) {
    const address = withoutClosing(written)
    const isWhole = /^http/i.test(address)
    if (!HOST.test(address.replace(/^https?:\/\//i, ''))) continue
    const href = isWhole ? address : `http://${address}`
    found.push({ type: 'link', start: index, end: index + address.length, href })
  }
  return found.length > 0 ? found : NO_MARKS
}

/** A closing bracket belongs to the address where it closes one that was opened there. */
function withoutClosing(written: string): string {
  let end = written.length
  let open = count(written, '(') - count(written, ')')
  while (end > 0 && CLOSING.test(written[end - 1]!)) {
    if (written[end - 1] === ')' && open++ >= 0) break
    end--
  }
  return written.slice(0, end)
}

const count = (text: string, sign: string): number => text.split(sign).length - 1
