/* Makes bytes for the decoders: text in encodings old and new, declared rightly, wrongly or not at all, cut, mixed and
 * damaged. Encoders are the tables of TextDecoder read backwards; what it does not know is made by hand or of bytes of
 * the encoding's ranges. */

/** @typedef {import('./random.js').Random} Random */
/** @typedef {{ content: Uint8Array, contentType?: string, encoding?: string }} BytesInput */

const TEXTS = [
  'The committee said on Tuesday that the new rules would apply.\n',
  'Die Straße über den Fluß wird größer, sagte Müller.\n',
  'L’élève a été reçu à l’école, où il était déjà allé.\n',
  'Příliš žluťoučký kůň úpěl ďábelské ódy.\n',
  'Комитет сообщил, что новые правила вступят в силу.\n',
  'Η επιτροπή είπε ότι οι νέοι κανόνες θα ισχύσουν.\n',
  'הוועדה אמרה ביום שלישי כי הכללים החדשים יחולו.\n',
  'قالت اللجنة يوم الثلاثاء إن القواعد الجديدة ستطبق.\n',
  'คณะกรรมการกล่าวว่ากฎใหม่จะมีผลบังคับใช้\n',
  'Ủy ban cho biết các quy định mới sẽ được áp dụng.\n',
  '委员会星期二表示，新规定将适用于所有学校。\n',
  '委員會星期二表示，新規定將適用於所有學校。\n',
  '委員会は火曜日、新しい規則が適用されると述べた。ｱｲｳ\n',
  '위원회는 화요일 새 규칙이 적용될 것이라고 밝혔다.\n',
]
const SINGLE =
  'windows-1250 windows-1251 windows-1252 windows-1253 windows-1254 windows-1255 windows-1256 windows-1257 windows-1258 windows-874 iso-8859-2 iso-8859-5 iso-8859-6 iso-8859-7 iso-8859-8 iso-8859-15 koi8-r koi8-u macintosh x-mac-cyrillic ibm866'
const DOUBLE = 'gbk big5 shift_jis euc-jp euc-kr'
/** Labels that a page or a server may state, and some that say nothing. */
const LABELS =
  `${SINGLE} ${DOUBLE} utf-8 utf-16le utf-16be gb18030 iso-2022-jp hz-gb-2312 utf-7 utf-32 johab x-user-defined replacement latin1 none`.split(
    ' ',
  )
const ASKED =
  'ibm037 ibm437 ibm850 ibm857 johab utf-32le utf-32be utf-7 hz-gb-2312 iso-2022-kr x-mac-ce iso-2022-jp gb18030 utf-16be'.split(
    ' ',
  )

/** @type {Map<string, Map<string, number[]>>} */
const encoders = new Map()

/** Bytes of each character of an encoding. @param {string} label */
function encoderOf(label) {
  const known = encoders.get(label)
  if (known) return known
  const decoder = new TextDecoder(label, { fatal: true })
  const made = new Map()
  /** @param {number[]} bytes */
  const add = (bytes) => {
    try {
      const text = decoder.decode(new Uint8Array(bytes))
      if (!made.has(text)) made.set(text, bytes)
    } catch {}
  }
  for (let one = 0; one < 0x100; one++) add([one])
  if (DOUBLE.split(' ').includes(label))
    for (let one = 0x81; one < 0xff; one++) for (let two = 0x40; two < 0xff; two++) add([one, two])
  encoders.set(label, made)
  return made
}

/** @param {string} label @param {string} text */
function encode(label, text) {
  const encoder = encoderOf(label)
  return Array.from(text).flatMap((it) => encoder.get(it) ?? [0x3f])
}

/** @param {string} text @param {(unit: number) => number[]} write */
const unitsOf = (text, write) => Array.from(text).flatMap((it) => write(it.codePointAt(0) ?? 0))
const utf8 = (/** @type {string} */ text) => [...new TextEncoder().encode(text)]
const ascii = (/** @type {string} */ text) => unitsOf(text, (it) => [it & 0x7f])

/** Bytes of some range, which need mean nothing. @param {Random} random @param {readonly number[][]} ranges */
const ofRanges = (random, ranges) =>
  Array.from({ length: random.below(60) + 1 }).flatMap(() =>
    ranges.map(([from = 0, to = 0xff]) => from + random.below(to - from + 1)),
  )

const SEVEN_BIT = [
  ...['+', '-', '+-', '+ZeVnLIqe-', '+2D3eAA-', '+AGE', '~{', '~}', '~~', '~\n', 'VPND', '\x1b$B', '\x1b(B'],
  ...['\x1b$)C', '\x0e', '\x0f', '\x1b$A', 'F|K\\', '1 + 1 = 2', 'a+b', '\x1b$*H', '\x1bN', '!', ' ', '\n'],
]

/** @type {((random: Random, text: string) => number[])[]} */
const WAYS = [
  (random, text) => encode(random.of(SINGLE.split(' ')), text),
  (random, text) => encode(random.of(DOUBLE.split(' ')), text),
  (_, text) => utf8(text),
  (random, text) => {
    const isLittle = random.chance(0.5)
    const units = Array.from({ length: text.length }, (_, at) => text.charCodeAt(at))
    const bytes = units.flatMap((it) => (isLittle ? [it & 0xff, it >> 8] : [it >> 8, it & 0xff]))
    return random.chance(0.5) ? [...(isLittle ? [0xff, 0xfe] : [0xfe, 0xff]), ...bytes] : bytes
  },
  (random, text) => {
    const isLittle = random.chance(0.5)
    const bytes = unitsOf(`${random.chance(0.5) ? '\ufeff' : ''}${text}`, (it) => [
      it & 0xff,
      (it >> 8) & 0xff,
      it >> 16,
      0,
    ])
    for (let at = 0; !isLittle && at < bytes.length; at += 4)
      bytes.splice(at, 4, ...bytes.slice(at, at + 4).reverse())
    return bytes
  },
  (random) => ascii(Array.from({ length: random.below(12) + 1 }, () => random.of(SEVEN_BIT)).join('')),
  // Johab, EBCDIC, and bytes of all kinds.
  (random) =>
    ofRanges(random, [
      [0x84, 0xf9],
      [0x31, 0xfe],
    ]),
  (random) => ofRanges(random, [[random.of([0x40, 0x81, 0xc1, 0xf0]), random.of([0xa9, 0xe9, 0xf9])]]),
  (random) =>
    ofRanges(random, [
      [0x81, 0xfe],
      [0x30, 0x39],
      [0x81, 0xfe],
      [0x30, 0x39],
    ]),
  (random) => ofRanges(random, [[0xa0, 0xff]]),
  (random) => ofRanges(random, [[0, 0xff]]),
  // Surrogates in UTF-8, and text that was encoded twice.
  (random) =>
    ofRanges(random, [
      [0xed, 0xed],
      [0xa0, 0xbf],
      [0x80, 0xbf],
    ]),
  (_, text) => utf8(String.fromCharCode(...utf8(text))),
]

/** @param {Random} random @returns {BytesInput} */
export function makeBytes(random) {
  const bytes = []
  for (let left = random.below(random.chance(1 / 8) ? 6 : 2) + 1; left > 0; left--) {
    const text = random.of(TEXTS).repeat(random.chance(1 / 32) ? random.below(30) : 1)
    const from = random.chance(0.5) ? random.below(text.length) : 0
    const part = random.of(WAYS)(random, text.slice(from, from + random.below(text.length) + 1))
    bytes.push(...part)
  }
  const stated = random.of(LABELS)
  if (random.chance(1 / 6)) bytes.unshift(...ascii(`<meta charset=${stated}><p>`))
  for (let damage = random.chance(1 / 4) ? random.below(4) : 0; damage > 0; damage--)
    bytes.splice(
      random.below(bytes.length + 1),
      random.below(3),
      ...ofRanges(random, [[0, 0xff]]).slice(0, random.below(3)),
    )
  return {
    content: Uint8Array.from(bytes),
    ...(random.chance(1 / 4) && {
      contentType: `text/${random.of(['html', 'plain'])}; charset=${random.of(LABELS)}`,
    }),
    ...(random.chance(1 / 16) && { encoding: random.of(ASKED) }),
  }
}
