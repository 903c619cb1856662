/** Where a sentence ends, in the stops of all scripts. */

/** Stops and question marks: Latin, Han, Arabic (`؟ ۔`), Devanagari (`। ॥`), Armenian (`։`), Ethiopic (`። ፧`), Burmese
 * (`။`), Khmer (`។ ៕`), Tibetan (`།`), Mongolian (`᠃`). */
export const STOPS = '.!?…。！？؟۔।॥։።፧။។៕།᠃‼⁉｡．'

const SENTENCE_END = new RegExp(`[${STOPS}][\\s"'”’»«“‘）)」』】〕\\]]{0,4}$`)

/** In brackets behind a Han stop: `……扩大一倍。（完）`. Behind a Latin one stands who took a picture: `Storms on Friday. (NOAA)`. */
const REMARK = /[。！？…]["'”’」』]{0,2}\s?[(（【〔[][^()（）【】〔〕[\]]{1,40}[)）】〕\]]$/
/** Behind a Latin stop only in small letters: `… the paper trail. (12 min)`, `… sagte ein Sprecher. (dpa)`. */
const SMALL_REMARK = /[.!?]["'”’»“]{0,2} [([][\p{Ll}\d][\p{Ll}\d ./,:-]{1,24}[)\]]$/u
const MAX_REMARK_UNITS = 46

/**
 * Whether a line ends as a sentence does, closing quotes and brackets aside.
 *
 * @example
 * endsSentence('He said “no.”') // => true
 * endsSentence('She followed the trail. (12 min)') // => true
 */
export function endsSentence(text: string): boolean {
  const end = text.slice(-MAX_REMARK_UNITS - 4).trimEnd()
  return SENTENCE_END.test(end.slice(-8)) || endsWithRemark(end) || SMALL_REMARK.test(end)
}

/**
 * Whether a Chinese or Japanese line ends with a sentence and what is said in brackets behind it, as the last of a report often does.
 *
 * @example
 * endsWithRemark('湿地面积将扩大一倍。（完）') // => true
 */
export const endsWithRemark = (text: string): boolean => REMARK.test(text.trimEnd().slice(-MAX_REMARK_UNITS))

/** A comma or a stop inside: menus glued into one line have none. */
export const hasInnerStop = (text: string): boolean => /[,，、。.;；:：،।]\s?\S/.test(text)

const ASKS = /[?？؟]["'”’»“)）」』]?$/

/** Whether a line ends with a question mark. */
export const asks = (text: string): boolean => ASKS.test(text)

/** A row of letters of Thai, Lao or Khmer longer than a word. */
const UNSTOPPED = /[\u0e01-\u0edf\u1780-\u17d3]{12}/

/**
 * Whether a text is in a script that ends sentences with a space or nothing, Khmer mostly on the web: Thai, Lao, Khmer.
 *
 * @example
 * lacksStops('ถนนที่ปรับปรุงใหม่มีทางเท้ากว้างขึ้น') // => true
 */
export const lacksStops = (text: string): boolean => UNSTOPPED.test(text)
