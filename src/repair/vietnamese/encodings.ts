/** Encodings of Vietnamese from before Unicode, as they show in windows-1252: VISCII (RFC 1456), TCVN3 (the fonts `.Vn…`, TCVN 5712-3)
 * and VNI, which writes accents behind their letters. */
import { tableOf } from '../mojibake/tables.ts'

export interface VietnameseEncoding {
  name: string
  /** Reads one word; null when a character of it has no meaning. */
  read(word: string): string | null
}

/** From 0x80 on; a space: no character. */
const VISCII =
  'ẠẮẰẶẤẦẨẬẼẸẾỀỂỄỆỐỒỔỖỘỢỚỜỞỊỎỌỈỦŨỤỲÕắằặấầẩậẽẹếềểễệốồổỗỠƠộờởịỰỨỪỬơớƯÀÁÂÃẢĂẳẵÈÉÊẺÌÍĨỳĐứÒÓÔạỷừửÙÚỹỵÝỡưàáâãảăữẫèéêẻìíĩỉđựòóôõỏọụùúũủýợỮ'
/** From 0xA0 on; the capitals are those that have no accent. */
const TCVN3 =
  ' ĂÂÊÔƠƯĐăâêôơưđ      àảãáạ ằẳẵắ       ặầẩẫấậè ẻẽéẹềểễếệìỉ   ĩíịò ỏõóọồổỗốộờởỡớợù ủũúụừửữứựỳỷỹýỵ '

function ofBytes(name: string, first: number, characters: string): VietnameseEncoding {
  const { bytes } = tableOf('windows-1252')
  return {
    name,
    read(word) {
      let read = ''
      for (const character of word) {
        const unit = character.charCodeAt(0)
        const byte = unit < 0xa0 ? unit : (bytes[unit] ?? 0)
        const to = byte < 0x80 ? character : (characters[byte - first] ?? ' ')
        if (byte === 0 || to === ' ') return null
        read += to
      }
      return read
    },
  }
}

/** Of VNI: what stands behind a, e, o, u, y, `ô` (ơ) and `ö` (ư), as marks of Unicode, and letters by themselves. */
const MARKS: Record<string, string> = {
  ...{ ù: '\u0301', ø: '\u0300', û: '\u0309', õ: '\u0303', ï: '\u0323' },
  ...{
    â: '\u0302',
    á: '\u0302\u0301',
    à: '\u0302\u0300',
    å: '\u0302\u0309',
    ã: '\u0302\u0303',
    ä: '\u0302\u0323',
  },
  ...{
    ê: '\u0306',
    é: '\u0306\u0301',
    è: '\u0306\u0300',
    ú: '\u0306\u0309',
    ü: '\u0306\u0303',
    ë: '\u0306\u0323',
  },
}
const LETTERS: Record<string, string> = {
  í: 'í',
  ì: 'ì',
  æ: 'ỉ',
  ó: 'ĩ',
  ò: 'ị',
  î: 'ỵ',
  ñ: 'đ',
  ô: 'ơ',
  ö: 'ư',
}
const BASES = 'aeouyôö'

const vni: VietnameseEncoding = {
  name: 'vni',
  read(word) {
    let read = ''
    let base = ''
    for (const character of word) {
      const small = character.toLowerCase()
      const isCapital = character !== small
      const mark = base === '' ? undefined : MARKS[small]
      if (mark !== undefined) {
        read += mark
        base = ''
        continue
      }
      const letter = LETTERS[small]
      if (letter === undefined && small > '\x7f') return null
      read += letter === undefined ? character : isCapital ? letter.toUpperCase() : letter
      base = BASES.includes(small) ? small : ''
    }
    return read.normalize('NFC')
  },
}

export const encodings: readonly VietnameseEncoding[] = [
  vni,
  ofBytes('tcvn3', 0xa0, TCVN3),
  ofBytes('viscii', 0x80, VISCII),
]
