/** A long text of which only some lines are not clean comes out as if it were repaired as a whole. The oracle is the whole way itself:
 * a repair without signs keeps every text from being repaired by lines. */
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { sourceOf } from '../../src/decode/long-text.ts'
import { type Options, type RepairResult, repair, repairClean, repairs } from '../../src/index.ts'
import { resolve } from '../../src/options.ts'
import { oddLines } from '../../src/repair/clean.ts'
import { linesToRepair } from '../../src/repair/excerpt.ts'
import type { Repair } from '../../src/types.ts'

const silent: Repair = { kind: 'silent', scope: 'text', description: 'Finds nothing.', find: () => null }
const wholeWay: Options = { repairs: [...repairs, silent] }
const bytesOf = (text: string) => new TextEncoder().encode(text)

/** What comes of a text, as a string and as bytes; both have to be what the whole way makes of it. */
async function byLines(text: string, options: Options = {}): Promise<RepairResult> {
  for (const input of [text, bytesOf(text)]) {
    const { utf8, text: found, ...others } = await repair(input, options)
    const { text: wanted, ...whole } = await repair(input, { ...options, ...wholeWay })
    expect(others).toEqual(whole)
    expect(found === wanted).toBe(true)
    if (utf8) expect(new TextDecoder('utf-8', { ignoreBOM: true }).decode(utf8) === wanted).toBe(true)
  }
  return repair(text, options)
}

/** Whether a text in UTF-8 is repaired by lines. */
async function isByLines(text: string): Promise<boolean> {
  let done = false
  await repairClean(bytesOf(text), {}, async (work) => {
    const result = await work()
    done = result !== null
    return result
  })
  return done
}

const CLEAN = [
  '市政府昨天说，大桥将在五月重新开放；全长1200米（含引桥），总投资3.5亿元。',
  'The council said “it’s 5% — no more” (see page 3 & 4); is it? Yes: a = b + c, ~1.',
  'Radnice v pondělí oznámila, že se most znovu otevře v květnu – „už navždy“.',
  '„Schöne Grüße“, sagte sie; 20 °C, § 5 & so weiter – groß?',
  'Мэрия сообщила, что мост откроется в мае – «наконец-то».',
  'اعلام کرد که پل تازه در بهار باز می شود',
  'Le maire a dit hier que le pont rouvrira en été, après la fête.',
]
/** Clean lines of one language, so many that nothing is shorter than a text that is read by lines. */
const much = (line: string, units = 70_000) => `${line}\n`.repeat(Math.ceil(units / line.length))

const FAULTS = [
  ...'%E6%96%B0%E9%97%BB%E7%A8%BF|%u65b0%u95fb%u7a3f|\\u65b0\\u95fb\\u7a3f|=E6=96=B0=E9=97=BB=E7=A8=BF=|=E6=96=B0=E9=97=BB|foo=|=?gb2312?B?0MLOxQ==?=| =?gb2312?B?0MLOxQ==?='.split(
    '|',
  ),
  ...'+TspZKVPsXwBlsJX7-|~{=qLlUY?*PBNE~}|&#26032;&#38395; &amp; &auml;lter|FranÃ§ais et Ã©tÃ© Ã\u00a0 la plage|æ–°é—»å‘å¸ƒ|Jaros?aw Pa?k pojecha? do Wroc?awia|锟斤拷锟斤拷|??????????'.split(
    '|',
  ),
  ...'a\u200bb|\u200cabc|\u200b|a\0b|\u001b[31m红\u001b[0m|产(chǎn)业|产(\nchǎn)|\u0093Yes\u0094|l\u008ette|2019\u200e年|\uf9e1明博|⽂章⽔平|\ue603|一\u2028二|一\ufeff二|锘縤d'.split(
    '|',
  ),
  ...'expulsi贸n de la naci贸n|甯傛斂搴滄槰|fõút és kõrút|Hauptstoßrichtung gilt łódź|C’est déjà l’été à Łódź.|\ufffd|a\ud83d|=|\r'.split(
    '|',
  ),
]

test('any long text comes out as by the whole way', async () => {
  const clean = fc.constantFrom(...CLEAN, '', ' ')
  const line = fc.oneof({ weight: 6, arbitrary: clean }, { weight: 1, arbitrary: fc.constantFrom(...FAULTS) })
  const texts = fc.tuple(
    fc.array(line, { minLength: 1, maxLength: 30 }),
    fc.constantFrom(...CLEAN),
    fc.array(line, { minLength: 1, maxLength: 30 }),
    fc.constantFrom('\n', '\r\n'),
  )
  let times = 0
  await fc.assert(
    fc.asyncProperty(texts, async ([above, between, below, lineEnd]) => {
      const text = [...above, much(between), ...below].join('\n').replaceAll('\n', lineEnd)
      if (await isByLines(text)) times++
      await byLines(text)
    }),
    { numRuns: 30 },
  )
  expect(times).toBeGreaterThan(10)
}, 120_000)

test('only odd lines are looked at, and those beside them', async () => {
  const text = `${much(CLEAN[1]!)}a\u200bb\n${much(CLEAN[2]!)}`
  const lines = await linesToRepair(sourceOf(text), oddLines(resolve({}))!)
  expect(lines?.text).toBe(`${CLEAN[1]}\na\u200bb\n${CLEAN[2]}\n`)
})

test('a repair of which nobody knows the reach is shown the whole text', async () => {
  const seen: number[] = []
  const own: Repair = {
    kind: 'own',
    scope: 'text',
    description: 'Looks for `¤`.',
    signs: ['¤'],
    find: (text) => {
      seen.push(text.length)
      return { edits: [{ start: text.indexOf('¤'), end: text.indexOf('¤') + 1, to: '€' }] }
    },
  }
  const text = `${much(CLEAN[1]!)}5 ¤ each\n`
  const { text: found } = await repair(text, { repairs: [...repairs, own] })
  expect([found.endsWith('5 € each\n'), seen]).toEqual([true, [text.length]])
  seen.length = 0
  await repair(text, { repairs: [...repairs, { ...own, reach: 'line' }] })
  expect(seen[0]).toBeLessThan(1000)
})

const kinds = ({ report }: RepairResult) => report.repairs.map(({ kind }) => kind)

test('lines are those of the document', async () => {
  const text = `${much(CLEAN[1]!)}a\u200bb\n${much(CLEAN[0]!)}x\ry ���� \ue603\n${much(CLEAN[2]!)}Itâ€™s\n`
  const { report } = await byLines(text)
  const lineOf = (part: string) => text.slice(0, text.indexOf(part)).split(/\r\n|[\r\n]/).length
  expect(report.repairs.map(({ examples: [first] }) => first!.line)).toEqual([
    lineOf('Itâ€™s'),
    lineOf('\u200b'),
  ])
  expect(report.notices.map(({ code, line }) => [code, line])).toEqual([
    ['damaged-text', lineOf('����')],
    ['private-use-characters', lineOf('\ue603')],
  ])
  expect(await isByLines(text)).toBe(true)
})

test('kana anywhere keep compatibility ideographs', async () => {
  const text = `${much(CLEAN[0]!)}\ufa19社\n${much(CLEAN[0]!)}`
  expect(kinds(await byLines(text))).toEqual(['compatibility-ideograph'])
  expect(kinds(await byLines(`${text}テレビ、ラジオ。\n`))).toEqual([])
  expect(await isByLines(`${text}テレビ、ラジオ。\n`)).toBe(true)
})

test('a document in Hebrew keeps its direction marks on lines without any', async () => {
  const fault = '12\u200f/5\n'
  expect(kinds(await byLines(`${much(CLEAN[1]!)}${fault}`))).toEqual(['bidi-control'])
  const hebrew = `${much('העירייה הודיעה אתמול כי הגשר ייפתח מחדש במאי')}${fault}`
  expect(kinds(await byLines(hebrew))).toEqual([])
  expect(await isByLines(hebrew)).toBe(true)
})

test('letters that the document spells elsewhere keep a reading with other accents off', async () => {
  const prose = 'A polgármester tegnap azt mondta, hogy a híd májusban nyílik meg újra.'
  const fault = 'Lezárták a fõutat és a külsõ kõrutat, mert az idõ rossz volt, a vezetõk pedig nem örültek.\n'
  const repaired = await byLines(`${much(prose)}${fault}${much(prose)}`)
  const spelled = await byLines(`${much(prose)}${fault}${much(prose)}Őszintén szólva a főút jó.\n`)
  expect([kinds(repaired), kinds(spelled)]).toEqual([['mojibake'], []])
})

test('what only the whole document tells is left to the whole way', async () => {
  const vietnamese = `${much(CLEAN[1]!)}Chóng t«i lµ ng­êi ViÖt Nam, ®©y lµ mét c©u v¨n dµi ®Ó thö\n${much(CLEAN[1]!)}ViÖt Nam\n`
  const glosses = `${much(CLEAN[0]!)}學(xué)生們在學(xué)校裡學(xué)習(xí)，產(chǎn)業(yè)發(fā)展很快，會(huì)議結(jié)束後他們都很高興\n`
  const mac = `${much('Le maire a dit hier que le pont rouvrira.')}Sa m\u008fre et son fr\u008fre.\n`
  for (const text of [vietnamese, glosses, mac]) {
    const found = kinds(await byLines(text))
    expect(found).not.toEqual([])
    expect([found, await isByLines(text)]).toEqual([found, false])
  }
  // Beside a letter beyond Latin-1 the controls are windows-1252, whatever the other lines are.
  expect(await isByLines(`${mac}Łódź\n`)).toBe(true)
  await byLines(`${mac}Łódź\n`)
})

test('what joins lines is shown with them', async () => {
  const parts = [
    '=E6=96=B0=',
    '=E9=97=BB=E7=A8=',
    '=BF',
    'a=',
    'b',
    '',
    '=?gb2312?B?0MLOxQ==?=',
    '',
    ' ',
    ' =?gb2312?B?0MLOxQ==?=',
  ]
  const text = `${much(CLEAN[1]!)}${parts.join('\n')}\n${much(CLEAN[1]!)}=?gb2312?B?0MLOxQ==?=\n${'\n'.repeat(120)}=?gb2312?B?0MLOxQ==?=\n`
  const { report } = await byLines(text)
  expect(report.repairs.map(({ kind, count }) => [kind, count])).toEqual([
    ['encoded-word', 3],
    ['quoted-printable', 1],
  ])
  // A non-joiner behind the letters of Persian stays, if only at the beginning of the next line.
  await byLines(`${much(CLEAN[5]!)}می\n\u200cabc\n${much(CLEAN[1]!)}\u200cabc\n`)
})

test('what there is no effort for is said with its line', async () => {
  const line = 'Ã¾Ã¾ Å¾ â€šâ€ž ÄŒÄ‡ Ä‘Å¡ Ã§Ãª 12 '
  const text = `${much(CLEAN[1]!)}${Array.from({ length: 200 }, (_, at) => `${at} ${line.slice(at % 5)}ßłěÞŵ ěß łŵ ${at}`).join('\n')}\n`
  await byLines(text)
})

test('most of a text is repaired as a whole', async () => {
  expect(await isByLines(`${much(CLEAN[1]!)}${'Itâ€™s late\n'.repeat(9_000)}`)).toBe(false)
})

test('a character read as a hanzi is found in a long text', async () => {
  const { text } = await byLines(`${much(CLEAN[1]!)}expulsi贸n de la naci贸n\n`)
  expect(text.endsWith('expulsión de la nación\n')).toBe(true)
})
