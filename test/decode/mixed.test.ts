/** UTF-8 with bytes that are none: one older line, one older word, a character that lost a byte, a byte that is no text. */
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { decode } from '../../src/decode/index.ts'
import { createNotices } from '../../src/notices.ts'
import { resolve } from '../../src/options.ts'
import { encode, encodeParts } from './encode.ts'

async function run(content: Uint8Array) {
  const notices = createNotices()
  const { text, encoding } = await decode({ content }, resolve({}), notices)
  return { text, encoding, codes: notices.list().map(({ code }) => code) }
}

const utf8 = (text: string) => new TextEncoder().encode(text)

/** Languages whose letters take two bytes: none of their characters is long. */
const texts: Record<string, string> = {
  German: 'Der Bürgermeister eröffnete am Freitag die neue Straßenbahn.',
  Spanish: 'El alcalde inauguró el viernes la nueva línea del tranvía.',
  Polish: 'Burmistrz otworzył w piątek nową linię tramwajową.',
  Turkish: 'Belediye başkanı cuma günü yeni hattı açtı.',
  Russian: 'Мэр открыл в пятницу новую трамвайную линию.',
  Greek: 'Ο δήμαρχος εγκαινίασε τη νέα γραμμή του τραμ.',
  Hebrew: 'ראש העיר חנך ביום שישי את קו הרכבת החדש.',
  Arabic: 'افتتح رئيس البلدية يوم الجمعة خط الترام الجديد.',
  Chinese: '市长周五为新的有轨电车线路剪彩。',
}

describe.each(Object.entries(texts))('%s', (_, text) => {
  test('a line of windows-1252 behind it', async () => {
    const line = '\nFoto: André Müller\n'
    const found = await run(
      encodeParts([
        { as: 'utf-8', text },
        { as: 'windows-1252', text: line },
      ]),
    )
    expect(found).toEqual({ text: text + line, encoding: 'utf-8', codes: ['mixed-encodings'] })
  })

  test('a byte that is no text', async () => {
    const found = await run(
      encodeParts([
        { as: 'utf-8', text },
        { as: 'hex', text: 'ff' },
        { as: 'utf-8', text: text },
      ]),
    )
    expect(found).toMatchObject({ text: `${text}\ufffd${text}`, encoding: 'utf-8' })
  })

  test('a byte lost anywhere costs one character, and the rest stands', async () => {
    const whole = utf8(text.repeat(2))
    const places = [...whole.keys()].filter((at) => whole[at]! > 0x7f).slice(2)
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(...places), async (at) => {
        const bytes = Uint8Array.from([...whole.subarray(0, at), ...whole.subarray(at + 1)])
        expect((await run(bytes)).text).toBe(new TextDecoder().decode(bytes))
      }),
      { seed: 1, numRuns: 20 },
    )
  })
})

describe('what an older encoding wrote inside a line of UTF-8', () => {
  test('a word', async () => {
    const found = await run(
      encodeParts([
        { as: 'utf-8', text: 'Viele Gäste fuhren über die Brücke zur Universität und ins ' },
        { as: 'windows-1252', text: 'Café' },
        { as: 'utf-8', text: ' am Fluß.' },
      ]),
    )
    expect(found.text).toBe('Viele Gäste fuhren über die Brücke zur Universität und ins Café am Fluß.')
  })

  test('a byte that begins other characters of the text is what one has left', async () => {
    const found = await run(
      encodeParts([
        { as: 'utf-8', text: 'Viele Gäste fuhren über die Brücke, f' },
        { as: 'hex', text: 'c3' },
        { as: 'utf-8', text: 'nf von ihnen zur Universität.' },
      ]),
    )
    expect(found.text).toBe('Viele Gäste fuhren über die Brücke, f\ufffdnf von ihnen zur Universität.')
  })

  test('a script of a page that declares UTF-8', async () => {
    const found = await run(
      encodeParts([
        { as: 'utf-8', text: '<meta charset="utf-8"><p>Die Brücke ist für Fußgänger gesperrt.</p>' },
        { as: 'windows-1252', text: '<script>/* Mäscot */</script>' },
      ]),
    )
    expect(found).toMatchObject({ encoding: 'utf-8', codes: ['mixed-encodings'] })
    expect(found.text).toContain('Die Brücke ist für Fußgänger gesperrt.')
    expect(found.text).toContain('/* Mäscot */')
  })

  test('as many characters in one as in the other: what reads better counts', async () => {
    const found = await run(
      encodeParts([
        { as: 'utf-8', text: 'Die Brücke bleibt gesperrt.\n' },
        { as: 'windows-1252', text: 'Das Café bleibt geöffnet.\n' },
      ]),
    )
    expect(found.text).toBe('Die Brücke bleibt gesperrt.\nDas Café bleibt geöffnet.\n')
  })
})

describe('older encodings in which a pair of bytes is UTF-8 by chance', () => {
  test.each([
    ['windows-1252', 'windows-1252', 'Le journaliste a dit : « Vive le CAFÉ» hier soir à Orléans.'],
    ['windows-1252', 'windows-1252', '« CAFÉ» et « THÉ» sont servis.'],
    ['gb18030', 'gbk', '市长周五为新的有轨电车线路剪彩，许多来宾傍晚来到广场。'],
    ['euc-kr', 'euc-kr', '지방자치단체는 다리 보수 공사를 시작했다고 밝혔다.'],
    ['big5', 'big5', '市長週五為新的有軌電車線路剪綵，許多來賓傍晚來到廣場。'],
  ] as const)('%s (%s): %s', async (encoding, as, text) => {
    expect(await run(encode({ as, text }))).toMatchObject({ text, encoding })
  })
})
