/**
 * Removes byte order marks that got into the text when files were joined, `一\\ufeff二` → `一二`, and those of UTF-8 that
 * were read as GBK: they are a hanzi and a half, which took the first letter of the line along: `锘縤d` → `id`.
 */
import type { Repair } from '../../types.ts'
import { editsOf } from '../edits.ts'

/** What EF BB is in GBK; BF and the next byte are one character, or none. */
const MISREAD = /(?<=^|[\r\n])锘(?:[\u3400-\u9fff]|[\ufffd?](?=[<\r\n]))/g
const LINE_ENDS: readonly number[] = [10, 13]
const LAST_BYTE = 0xbf

export const byteOrderMarks: Repair = {
  kind: 'byte-order-mark',
  scope: 'text',
  reach: 'line',
  description: 'Byte order marks inside the text are removed: `一\\ufeff二` → `一二`.',
  signs: ['\ufeff', '锘'],
  isSign: (units, at) => units[at] === 0xfeff || at === 0 || LINE_ENDS.includes(units[at - 1]!),
  async find(text) {
    const edits = editsOf(text, /\ufeff+/g, () => '')
    if (!text.includes('锘')) return { edits }
    const { bytesOf } = await import('../pinyin-gloss/gbk.ts')
    const misread = editsOf(text, MISREAD, (mark) => {
      const [lead, letter = 0x80] = bytesOf(mark[1]!) ?? []
      if (!/[\u3400-\u9fff]/.test(mark[1]!)) return ''
      return lead === LAST_BYTE && letter < 0x80 ? String.fromCharCode(letter) : null
    })
    return { edits: [...edits, ...misread].sort((one, other) => one.start - other.start) }
  },
}
