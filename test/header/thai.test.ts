/** Thai writes no stops: a text of it is read by the length of its lines. */
import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { parse } from '../../src/index.ts'

test('a plain text in Thai keeps more than its last paragraph, and its header line is read', async () => {
  const paragraphs = [
    'ท่าเรือเก่าริมแม่น้ำกลายเป็นสวนสาธารณะที่มีทางเดินไม้และต้นไม้ใหม่หลายสิบต้น ชาวเมืองจึงมีที่เดินเล่นเพิ่มขึ้นอีกแห่งหนึ่ง',
    'ผู้ดูแลโครงการเล่าว่าแบบของสวนถูกแก้ไขหลายครั้งหลังจากฟังความเห็นของคนที่อาศัยอยู่ใกล้กับท่าเรือ',
    'ในปีหน้าจะมีการปลูกต้นไม้เพิ่มตามแนวทางเดินและติดตั้งม้านั่งสำหรับผู้สูงอายุตลอดริมน้ำ',
  ]
  const text = ['ท่าเรือเก่ากลายเป็นสวนสาธารณะ', 'เผยแพร่เมื่อ 22 พฤษภาคม 2567', ...paragraphs].join('\n')
  const { date, sections } = await parse(text)
  expect(date).toBe('2024-05-22')
  expect(sections.flatMap(({ blocks }) => blocks).length).toBeGreaterThan(1)
})

test.each([
  ['thai-related', '2024-05-05', ['สมชาย ใจดี']],
  ['thai-long-headline', '2025-01-09T20:15', []],
  ['thai-long-lines', '2024-03-22', ['วิชัย พงษ์ไพร']],
  ['thai-signed-below', '2024-12-01', ['อรุณี ศรีสุข']],
])('the day and the authors of %s', async (name, day, names) => {
  const { date, authors } = await parse(readFileSync(`test/pages/${name}.txt`, 'utf8'))
  expect({ date, authors }).toEqual({ date: day, authors: names })
})
