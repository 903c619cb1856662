/** The shortcut for clean text gives what the whole way gives. The oracle is the whole way itself: a repair without signs keeps
 * every text from the shortcut. */
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { type Options, repair, repairClean, repairs } from '../../src/index.ts'
import { resolve } from '../../src/options.ts'
import { oddLines } from '../../src/repair/clean.ts'
import type { Repair } from '../../src/types.ts'
import { unitsOf } from '../../src/units.ts'

const silent: Repair = { kind: 'silent', scope: 'text', description: 'Finds nothing.', find: () => null }
const wholeWay: Options = { repairs: [...repairs, silent] }
const isCleanText = async (text: string, options: Options = {}) =>
  (await oddLines(resolve(options))?.(unitsOf(text), false))?.length === 0

const PROSE = {
  Chinese: '市政府昨天说，大桥将在五月重新开放；全长1200米（含引桥），总投资3.5亿元。你好吗？好！',
  English: 'The council said “it’s 5% — no more” (see page 3 & 4); is it? Yes: a = b + c, ~1.',
  Czech: 'Radnice v pondělí oznámila, že se most znovu otevře v květnu – „už navždy“.',
  German: '„Schöne Grüße“, sagte sie; 20 °C, § 5 & so weiter – groß?',
  Russian: 'Мэрия сообщила, что мост откроется в мае – «наконец-то».',
  Japanese: '「明日の天気は晴れです」と彼女は言った。テレビ、ラジオ。',
  Korean: '시는 어제 다리를 다시 연다고 밝혔다.',
  emoji: 'Danke 😀👍 fürs Lesen!',
}

test.each(Object.entries(PROSE))('%s prose is clean at one look', async (_, text) => {
  expect(await isCleanText(`${text}\n${text}`)).toBe(true)
})

test('the examples of all repairs that need no option are not', async () => {
  const examples = repairs
    .filter(({ isAsked }) => !isAsked)
    .flatMap(
      ({ kind, description }) =>
        /`(.+?)`/
          .exec(description)
          ?.slice(1)
          .map((it) => [kind, it]) ?? [],
    )
  expect(examples.length).toBeGreaterThan(15)
  for (const [kind, example] of examples) {
    // An escape is the fault itself, or stands for one that nobody can see.
    const read = example!
      .replaceAll('ESC', '\u001b')
      .replace(/\\u([\da-f]{4})/g, (_, digits) => String.fromCharCode(Number.parseInt(digits, 16)))
    expect([await isCleanText(example!), await isCleanText(read)], kind).toContain(false)
  }
})

test('what an option asks for is asked', async () => {
  expect(await isCleanText('中文,测试.')).toBe(true)
  expect(await isCleanText('中文,测试.', { punctuation: 'fullwidth' })).toBe(false)
  expect(await isCleanText('他说“好”', { quotes: 'corner' })).toBe(false)
})

test('a repair without signs tells by itself', () => {
  expect(oddLines(resolve(wholeWay))).toBe(null)
})

/** What is corrupt, and what only looks so. */
const PIECES = [
  ...Object.values(PROSE),
  ...'%E6%96%B0 %u65b0 \\u65b0\\u95fb =E6=96=B0 =?utf-8?Q?=E6?= +ZbCV+w- ~{PBNE~} &amp; &#26032; &nbsp AT&T 产(chǎn) （图） (a)'.split(
    ' ',
  ),
  ...'Ã© â€™ æ–° 锟斤拷 烫烫烫烫 Jaros?aw ???? a?b \ufffd ï¿½ \u0093 \u0000 \u200b \ufeff \u2028 \u202e ⼈ 豈 \ue603 \ud83d \ude00'.split(
    ' ',
  ),
  ...'expulsi贸 涓枃 甯傛斂搴 脌 ĂÂ¡ ńandú 贸 锘 屯 Tiếng Việt aø eá'.split(' '),
  '\n',
  ' ',
  'a',
]

test('any text comes out as by the whole way', async () => {
  const texts = fc.array(fc.constantFrom(...PIECES), { maxLength: 12 }).map((parts) => parts.join(''))
  await fc.assert(
    fc.asyncProperty(texts, async (text) => {
      expect(await repair(text)).toEqual(await repair(text, wholeWay))
    }),
    { numRuns: 300 },
  )
})

const long = (text: string, times = 3000) => new TextEncoder().encode(`${text}\n`.repeat(times))

test.each(Object.entries(PROSE))(
  'long clean %s is reported as by the whole way, and decoded when asked for',
  async (_, text) => {
    const bytes = long(text)
    const clean = await repairClean(bytes)
    expect(clean).not.toBe(null)
    const { text: found, decoded, utf8, ...others } = clean!
    const whole = await repair(bytes, wholeWay)
    expect(others).toEqual({ id: whole.id, report: whole.report, plan: whole.plan })
    expect([found === whole.text, decoded === whole.decoded]).toEqual([true, true])
    expect(new TextDecoder().decode(utf8) === whole.text).toBe(true)
  },
)

test('a fault anywhere in a long text, a line without end, a mark and a page are left to the whole way', async () => {
  const { buffer } = long(PROSE.English)
  const faulty = (at: number) => {
    const bytes = new Uint8Array(buffer.slice(0))
    bytes.set(new TextEncoder().encode(' Ã© '), at)
    return bytes
  }
  for (const at of [0, 70_000, 200_000, buffer.byteLength - 60])
    expect(await repairClean(faulty(at))).toBe(null)
  const encode = (text: string) => new TextEncoder().encode(text)
  expect(await repairClean(encode('word '.repeat(60_000)))).toBe(null)
  expect(await repairClean(encode(`\ufeff${'line\n'.repeat(20_000)}`))).toBe(null)
  expect(await repairClean(encode(`<!doctype html>${'<p>line</p>\n'.repeat(9_000)}`))).toBe(null)
  expect(await repairClean(encode('说话 說話\n'.repeat(9_000)))).toBe(null)
  expect((await repair(encode('说话 說話\n'.repeat(9_000)))).report.notices[0]?.code).toBe('mixed-script')
})

/** Names told in one line and met in others, Japanese, a character that becomes one beyond the basic plane. */
const NEWS = `${PROSE.Chinese}殢\n主任范毅说，他不在。\n范毅后来发明了面条机，于洋只有一台。\n他说“明日の天気は晴れです”。\n程序里的对象`

test.each(['hant', 'tw', 'twp', 'hk'] as const)(
  'a long text comes out in %s and back as by the whole way',
  async (script) => {
    const there = { script, sourceScript: 'hans' } as const
    const bytes = long(NEWS, 2000)
    const clean = await repairClean(bytes, there)
    const whole = await repair(bytes, { ...wholeWay, ...there })
    expect([clean?.text === whole.text, new TextDecoder().decode(clean?.utf8) === whole.text]).toEqual([
      true,
      true,
    ])
    expect(whole.text).toMatch(/\n范毅後來發明了/)
    const back = { script: 'hans', sourceScript: script } as const
    const again = await repairClean(clean!.utf8!, back)
    expect(again?.text === (await repair(clean!.utf8!, { ...wholeWay, ...back })).text).toBe(true)
    const own = { ...there, keepWords: ['面条'], dictionary: [['程序', '程式碼']] } as const
    expect((await repair(bytes, own)).text).toBe((await repair(bytes, { ...wholeWay, ...own })).text)
  },
)
