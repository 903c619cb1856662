/** Finds where the text of an element without markup ends. */

/** What ends the name of a tag: white space, `/` and `>`. */
const isNameEnd = (unit: number): boolean =>
  unit === 0x3e ||
  unit === 0x2f ||
  unit === 0x20 ||
  unit === 0x0a ||
  unit === 0x09 ||
  unit === 0x0d ||
  unit === 0x0c

/**
 * Offset of the `</` of the end tag; the length of the source where there is none.
 *
 * @param name In lower case.
 * @see https://html.spec.whatwg.org/multipage/parsing.html#script-data-state
 * @example
 * rawEnd('a</b></STYLE >', 0, 'style') // => 5
 */
export function rawEnd(source: string, from: number, name: string): number {
  return name === 'script' ? scriptEnd(source, from) : plainEnd(source, from, name)
}

function plainEnd(source: string, from: number, name: string): number {
  for (let at = source.indexOf('</', from); at >= 0; at = source.indexOf('</', at + 2)) {
    const nameEnd = at + 2 + name.length
    if (!isNameEnd(source.charCodeAt(nameEnd))) continue
    if (source.slice(at + 2, nameEnd).toLowerCase() === name) return at
  }
  return source.length
}

/** A comment in a script may hold a whole script of its own. */
function scriptEnd(source: string, from: number): number {
  const end = plainEnd(source, from, 'script')
  const comment = source.slice(from, end).indexOf('<!--')
  if (comment < 0) return end
  const sign = /<!--|-->|<(\/?)script(?=[\t\n\f\r />])/gi
  sign.lastIndex = from + comment
  let isEscaped = false
  let isInner = false
  for (let match = sign.exec(source); match; match = sign.exec(source)) {
    if (match[0] === '<!--') {
      if (!isEscaped) sign.lastIndex -= 2
      isEscaped = true
    } else if (match[0] === '-->') isEscaped = isInner = false
    else if (match[1] === '') isInner = isEscaped
    else if (isInner) isInner = false
    else return match.index
  }
  return source.length
}
