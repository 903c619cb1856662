/** In a long line the neighbourhood of few odd places tells whether legacy encodings are tried at all. */
import { expect, test } from 'vitest'
import { repair } from '../../../src/index.ts'

const FILLER =
  'The harbour opens again in May, the mayor told the council on Monday, after three winters. '.repeat(7)

const repaired = async (content: string) => (await repair({ content, kind: 'text' })).text

test.each([
  ['a misread sentence', 'Ïðèâåò âñåì, êàê âàøè äåëà ñåãîäíÿ?', 'Привет всем, как ваши дела сегодня?'],
])('%s in a long line comes out as by itself', async (_, damaged, text) => {
  expect(await repaired(damaged)).toBe(text)
  expect(await repaired(FILLER + damaged)).toBe(FILLER + text)
  expect(await repaired(`${FILLER}${damaged} ${FILLER}`)).toBe(`${FILLER}${text} ${FILLER}`)
})

test('a long clean line with an odd place stays', async () => {
  const line = `${FILLER}Press Ctrl→ and then Alt← to go on; řekl ředitel, že vlak něco veze „konečně“. ${FILLER}`
  expect(await repaired(line)).toBe(line)
})
