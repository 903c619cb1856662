/** Full-width letters, digits and signs as their ASCII twins, unit for unit: offsets stay those of the raw text. */

const TWINS: Record<string, string> = {
  '　': ' ',
  '\u00a0': ' ',
  '\u2009': ' ',
  '\u202f': ' ',
  '\t': ' ',
  丨: '|',
  '︱': '|',
  '│': '|',
  '┃': '|',
  '╱': '/',
  '∕': '/',
  '⁄': '/',
  '︰': ':',
  '∶': ':',
  '【': '[',
  '】': ']',
  '〔': '[',
  '〕': ']',
  '［': '[',
  '］': ']',
  '‐': '-',
  '‑': '-',
  '−': '-',
}

/**
 * The text in half-width signs, of the same length.
 *
 * @example
 * fold('２０１８年６月１日　来源：A') // => '2018年6月1日 来源:A'
 */
export function fold(text: string): string {
  return text.replace(/[\uff01-\uff5e　\u00a0\u2009\u202f\t丨︱│┃╱∕⁄︰∶【】〔〕‐‑−]/g, (unit) => {
    return TWINS[unit] ?? String.fromCharCode(unit.charCodeAt(0) - 0xfee0)
  })
}
