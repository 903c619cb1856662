/** The counts of a run as HTML that needs no script: tables with a bar in each row, and the dates over time. */
import { escapeHtml } from '../../escape-html.ts'
import type { Counts, Totals } from './totals.ts'

const MAX_ROWS = 20

export function toOverview(totals: Totals): string {
  const { documents, failed, withFindings, articles, sources } = totals
  const numbers: readonly (readonly [string, number])[] = [
    ['documents', documents],
    ['with an article', articles],
    ['without a result', failed],
    ['with findings', withFindings],
  ]
  return [
    `<section aria-labelledby="numbers"><h2 id="numbers">The run</h2><dl class="numbers">${numbers
      .map(([name, count]) => `<div><dt>${name}</dt><dd>${number(count)}</dd></div>`)
      .join('')}</dl></section>`,
    '<div class="grid">',
    toTable('Repairs by kind', 'repair', totals.repairs),
    toTable('Notices', 'notice', totals.notices),
    toTable('Missing fields', 'missing', totals.missing, articles),
    toTable('Left out, by rule', 'rule', totals.dropped),
    toTable('Repaired articles by source', 'source', repairedOf(sources)),
    toTimeline(totals.months),
    '</div>',
  ].join('\n')
}

const number = (count: number): string => count.toLocaleString('en')

const repairedOf = (sources: Totals['sources']): Counts =>
  new Map([...sources].flatMap(([name, { repaired }]) => (repaired > 0 ? [[name, repaired] as const] : [])))

/** @param most What a full bar stands for; the largest count by default. */
function toTable(caption: string, kind: string, counts: Counts, most?: number): string {
  if (counts.size === 0) return ''
  const rows = [...counts].sort(([one, a], [other, b]) => b - a || (one < other ? -1 : 1))
  const largest = most ?? rows[0]![1]
  const shown = rows.slice(0, MAX_ROWS).map(([name, count]) => {
    const width = largest === 0 ? 0 : Math.max(1, Math.round((count / largest) * 100))
    const share = most ? ` <span class="share">${Math.round((count / most) * 100)} %</span>` : ''
    return `<tr><th scope="row"><button type="button" data-filter="${escapeHtml(`${kind}:${name}`)}">${escapeHtml(name)}</button></th><td class="count">${number(count)}${share}</td><td class="bar">${toBar(width)}</td></tr>`
  })
  const left = rows.length - shown.length
  const more = left > 0 ? `<tr><td colspan="3">and ${number(left)} more</td></tr>` : ''
  return `<section><table><caption>${escapeHtml(caption)}</caption><tbody>${shown.join('')}${more}</tbody></table></section>`
}

const toBar = (width: number): string =>
  `<svg viewBox="0 0 100 8" preserveAspectRatio="none" aria-hidden="true"><rect width="${width}" height="8"/></svg>`

/** Months become years where there are more than five of those. */
const MAX_YEARS_BY_MONTH = 5
const HEIGHT = 100
/** A date that was misread must not make the picture a line of a thousand years. */
const MAX_COLUMNS = 120
/** Two months are two thin bars, no walls. */
const MIN_COLUMNS = 24

function toTimeline(months: Counts): string {
  if (months.size === 0) return ''
  const years = new Set([...months.keys()].map((month) => month.slice(0, 4)))
  const byYear = years.size > MAX_YEARS_BY_MONTH
  const counts: Counts = new Map()
  for (const [month, count] of months) {
    const key = byYear ? month.slice(0, 4) : month
    counts.set(key, (counts.get(key) ?? 0) + count)
  }
  const columns = [...counts].sort(([one], [other]) => (one < other ? -1 : 1)).slice(-MAX_COLUMNS)
  const most = Math.max(...columns.map(([, count]) => count))
  const bars = columns.map(([time, count], at) => {
    const height = Math.max(1, Math.round((count / most) * HEIGHT))
    return `<rect x="${at * 10}" y="${HEIGHT - height}" width="8" height="${height}"><title>${time}: ${number(count)}</title></rect>`
  })
  const [first] = columns[0]!
  const [last] = columns.at(-1)!
  const said = `Articles by ${byYear ? 'year' : 'month'}, ${first} to ${last}; at most ${number(most)}`
  return `<section><figure><figcaption>${said}</figcaption><svg class="timeline" role="img" aria-label="${said}" viewBox="0 0 ${Math.max(columns.length, MIN_COLUMNS) * 10} ${HEIGHT}" preserveAspectRatio="none">${bars.join('')}</svg></figure></section>`
}
