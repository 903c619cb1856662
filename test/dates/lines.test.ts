/** A visible line beside the headline states a day in each of the languages, as CLDR writes it (Node's Intl). */
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { findDates, fold } from '../../src/dates/index.ts'
import { resolveDate } from '../../src/dates/resolve.ts'
import { parse } from '../../src/index.ts'
import { languages } from '../../src/languages/index.ts'

const sentence =
  'Lorem ipsum dolor sit amet, consetetur sadipscing elitr, sed diam nonumy eirmod tempor invidunt ut labore.'

async function dateBeside(line: string, tag: string): Promise<string | null> {
  const content = `<html lang="${tag}"><head><title>Qwx zrt plim</title></head><body><article><h1>Qwx zrt plim</h1>
<p class="info">${line}</p>${`<p>${sentence}</p>`.repeat(4)}</article></body></html>`
  return (await parse({ content, kind: 'html' })).date
}

/** English alone leaves open whether the month comes first: Node writes it as in the United States. */
const regional = (tag: string) => (tag === 'en' ? 'en-US' : tag)

/** The ways a page of the language may write a moment; those without a time come first. */
function writingsOf(moment: Date, tag: string): { days: string[]; times: string[] } {
  const written = (options: Intl.DateTimeFormatOptions) =>
    new Intl.DateTimeFormat(`${tag}-u-ca-gregory`, { timeZone: 'UTC', ...options }).format(moment)
  const clock = moment.toISOString().slice(11, 16)
  const styles = ['full', 'long', 'medium'] as const
  const days = styles.map((dateStyle) => written({ dateStyle }))
  return {
    days: [...days, written({ day: 'numeric', month: 'short', year: 'numeric' })],
    times: [
      ...styles.map((dateStyle) => written({ dateStyle, timeStyle: 'short' })),
      ...days.flatMap((day) => [
        `${day}, ${clock}`,
        `${day} ${clock}`,
        `${day} - ${clock}`,
        `${clock}, ${day}`,
      ]),
      `${written({ day: '2-digit', month: '2-digit', year: 'numeric' })} ${clock}`,
    ],
  }
}

const iso = (moment: Date, length: number) => moment.toISOString().slice(0, length)
const DAY = 10
const MINUTE = 16
const moments = fc.date({
  min: new Date('2000-01-01T00:00:00Z'),
  max: new Date('2029-12-31T23:59:00Z'),
  noInvalidDate: true,
})

describe.each(languages.map(({ tag }) => tag))('%s', (tag) => {
  test('a line with a day, and with a time', () => {
    fc.assert(
      fc.property(moments, (moment) => {
        const read = (line: string) =>
          findDates(fold(line), languages, regional(tag)).map(
            ({ parts }) => resolveDate(parts, null, null).iso,
          )
        const { days, times } = writingsOf(moment, tag)
        for (const line of days) expect(read(line), line).toEqual([iso(moment, DAY)])
        for (const line of times) expect(read(line), line).toEqual([iso(moment, MINUTE)])
      }),
      { numRuns: 20 },
    )
  })

  test('beside the headline of a page', async () => {
    const moment = new Date('2019-09-28T21:45:00Z')
    const { days, times } = writingsOf(moment, tag)
    expect(await dateBeside(days[1]!, tag)).toBe(iso(moment, DAY))
    expect(await dateBeside(times[4]!, tag)).toBe(iso(moment, MINUTE))
  })
})
