/** How far the value of a label goes in a line. */
import { isBreadcrumb } from '../text/breadcrumb.ts'
import type { LabelField } from '../types.ts'
import { isCounter, type Mark } from './scan.ts'

/** Values end here even without a label: bars, dots, wide gaps, brackets. */
export const HARD =
  /[|•●;[\]{}<>»]|(?<![\p{L}\d])·|·(?![\p{L}\d])|[ ]{2,}| [-–—/] |(?<=[^\w])\/|\/(?=[^\w])|\((?=\D)|\)/u

export const COUNT_BEHIND = /(?<![\d/.:-])\d[\d.,']{0,20}(?: \d{3}){0,4}\+? ?\p{L}?\+? ?$/u

/** What a label that is passed over takes with it: the rest of its bracket (`【保护视力色：  米黄  墨】`), or a breadcrumb
 * (`当前位置： > 资料库 > 人文`). */
export function passedOver(text: string, inBracket: boolean): string {
  if (isBreadcrumb(text)) return text
  const end = inBracket ? text.indexOf(']') : -1
  return end < 0 ? cut(text, 'ignored') : text.slice(0, end)
}

/** A number that belongs to the word behind it (`By Dana Whitcombe 5 min read`) is no part of the value before it. */
export function withoutCount(text: string, next: Mark | undefined): string {
  if (next?.kind !== 'label' || next.colon || !(isCounter(next.field) || next.field === 'ignored'))
    return text
  const count = COUNT_BEHIND.exec(text)
  return count ? text.slice(0, count.index) : text
}

/** A label's value up to the next hard border. */
export function cut(text: string, field: LabelField): string {
  const lead = /^[\s:"']*/.exec(text)![0].length
  const body = text.slice(lead)
  const slashed = field === 'source' && /^[\w.]+\/[\w.]+/.exec(body)
  if (slashed) return text.slice(0, lead + slashed[0].length)
  const border = body.search(HARD)
  return border < 0 ? text : text.slice(0, lead + border)
}
