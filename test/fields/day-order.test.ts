/** `03/05/2024`: what on a page tells the day from the month, and that nothing is guessed where nothing does. */
import { describe, expect, test } from 'vitest'
import { parse } from '../../src/index.ts'

const sentence =
  'The council voted on Tuesday to close the old bridge, after engineers found cracks in two of its pillars.'

interface Page {
  lang?: string
  head?: string
  line?: string
  url?: string
  more?: string
  referenceDate?: string
}

async function read({ lang, head = '', line = '03/05/2024', url, more = '', referenceDate }: Page) {
  const content = `<html${lang === undefined ? '' : ` lang="${lang}"`}><head><title>Old bridge to close</title>${head}</head>
<body><article><h1>Old bridge to close</h1><p class="date">${line}</p>${`<p>${sentence}</p>`.repeat(4)}</article>${more}</body></html>`
  const input = { content, kind: 'html' as const, ...(url !== undefined && { url }) }
  const { date, report } = await parse(input, referenceDate === undefined ? {} : { referenceDate })
  const codes = report!.notices.map(({ code }) => code)
  return codes.includes('ambiguous-date') ? [date, 'ambiguous-date'] : [date]
}

const MAY_3 = '2024-05-03'
const MARCH_5 = '2024-03-05'
const OPEN = [null, 'ambiguous-date']

describe('languages and regions', () => {
  test.each([
    [undefined, OPEN],
    ['en', OPEN],
    ['en-CA', OPEN],
    ['zh', OPEN],
    ['en-US', [MARCH_5]],
    ['en_US', [MARCH_5]],
    ['en-PH', [MARCH_5]],
    ['en-GB', [MAY_3]],
    ['en-AU', [MAY_3]],
    ['en-IN', [MAY_3]],
    ['fr', [MAY_3]],
    ['es-US', [MAY_3]],
  ])('%s', async (lang, wanted) => {
    expect(await read(lang === undefined ? {} : { lang })).toEqual(wanted)
    expect(await read({ ...(lang !== undefined && { lang }), line: 'Published: 03/05/2024' })).toEqual(wanted)
    const meta = '<meta property="article:published_time" content="03/05/2024">'
    expect(await read({ ...(lang !== undefined && { lang }), line: '', head: meta })).toEqual(wanted)
  })

  test('a region that the page states elsewhere', async () => {
    expect(await read({ lang: 'en', head: '<meta property="og:locale" content="en_GB">' })).toEqual([MAY_3])
    expect(await read({ lang: 'en', head: '<meta property="og:locale" content="en_US">' })).toEqual([MARCH_5])
  })

  test.each([
    ['13/05/2024', '2024-05-13'],
    ['03/25/2024', '2024-03-25'],
    ['05/05/2024', '2024-05-05'],
    ['03.05.2024', MAY_3],
    ['2024/03/05', MARCH_5],
  ])('%s says it itself', async (line, date) => {
    expect(await read({ line })).toEqual([date])
  })
})

describe('the rest of the page', () => {
  const related = (day: string) =>
    `<div class="related"><a href="/1">Harbour dredged for the third time</a><span>${day}</span></div>`

  test.each([
    ['a machine says the day', { head: '<meta name="date" content="2024-05-03">' }, [MAY_3]],
    ['the address says the day', { url: 'https://harbour.example/2024/03/05/bridge.html' }, [MARCH_5]],
    ['another date has a part over 12', { more: related('28/04/2024') }, [MAY_3]],
    ['another date has the month first', { more: related('04/28/2024') }, [MARCH_5]],
    ['other dates disagree', { more: related('04/28/2024') + related('28/04/2024') }, OPEN],
    ['the country of the address', { url: 'https://harbour.example.co.uk/bridge' }, [MAY_3]],
    ['an office of the United States', { url: 'https://www.harbour.gov/bridge' }, [MARCH_5]],
    ['a domain that anyone buys', { url: 'https://harbour.io/bridge' }, OPEN],
    [
      'an hour of the United States',
      { lang: 'en', line: '03/05/2024 6:22 PM EST' },
      ['2024-03-05T18:22-05:00'],
    ],
    ['nothing is later than the reference', { referenceDate: '2024-04-01' }, [MARCH_5]],
    ['both are before the reference', { referenceDate: '2024-06-01' }, OPEN],
  ] as const)('%s', async (_, page, wanted) => {
    expect(await read(page)).toEqual(wanted)
  })

  test('a text', async () => {
    const text = (day: string) => `Old bridge to close\nPublished: ${day}\n\n${`${sentence}\n\n`.repeat(4)}`
    const read = async (day: string) => (await parse({ content: text(day), kind: 'text' })).date
    expect(await read('12/03/2024')).toBeNull()
    expect(await read('12/23/2024')).toBe('2024-12-23')
  })
})
