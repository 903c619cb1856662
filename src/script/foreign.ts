/** Finds Japanese and Korean inside a Chinese text: a quotation, a name in its own spelling. Conversion leaves it alone. */
import {
  classes,
  FIRST_KEPT,
  FIRST_SCRIPT,
  HAN,
  isAlsoJapanese,
  OF_JAPAN,
  SCRIPTS,
  SIMPLIFIED,
  TRADITIONAL,
} from './classes.ts'
import type { Stretches } from './convert.ts'

/** What parts a quotation from the text around it. */
const PIECE = /[^\n。！？!?；;，,、：:「」『』“”‘’"《》〈〉（）()【】[\]]+/g
/** What only Japanese or Korean has: kana, hangul, new forms. A text without any is not looked at. */
const SIGN = /[\u3041-\u3096\u30a1-\u30fa\u1100-\u11ff\u3131-\u318e\uac00-\ud7a3]/
/** Share of kana or hangul from which a piece is no Chinese: の alone in a brand's name is none. */
const SHARE = 0.15
const LEAST = 2
const JAPANESE = FIRST_SCRIPT + SCRIPTS.indexOf('Jpan')
const KOREAN = FIRST_SCRIPT + SCRIPTS.indexOf('Kore')

/**
 * The pieces between punctuation that are Japanese or Korean: by kana or hangul, or by forms that only Japanese has where
 * nothing tells Chinese.
 *
 * @example
 * findForeign('他说“実験中”，这是真的。') // => [[3, 6]]
 */
export function findForeign(text: string): Stretches {
  const classOf = classes()
  if (!SIGN.test(text) && !hasFormOfJapan(text, classOf)) return []
  const found: [number, number][] = []
  for (const { 0: piece, index } of text.matchAll(PIECE))
    if (isForeign(piece, classOf)) found.push([index, index + piece.length])
  return found
}

function hasFormOfJapan(text: string, classOf: Uint8Array): boolean {
  for (let at = 0; at < text.length; at++) if (classOf[text.charCodeAt(at)] === OF_JAPAN) return true
  return false
}

function isForeign(piece: string, classOf: Uint8Array): boolean {
  let [native, han, japan, chinese] = [0, 0, 0, 0]
  for (let at = 0; at < piece.length; at++) {
    const id = classOf[piece.charCodeAt(at)]!
    if (id === JAPANESE || id === KOREAN) native++
    else if (id === OF_JAPAN) japan++
    else if (id >= FIRST_KEPT || (id < FIRST_SCRIPT && id & HAN)) han++
    if (id < FIRST_SCRIPT && id & (SIMPLIFIED | TRADITIONAL) && !isAlsoJapanese(piece[at]!)) chinese++
  }
  if (chinese === 0 && (japan > 0 || native > 0)) return true
  return native >= LEAST && native >= SHARE * (native + han + japan)
}
