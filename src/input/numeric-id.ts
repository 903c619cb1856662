/** The id of a record as it stood in its line, where it is a number: `JSON.parse` makes 12345678901234567000 of
 * `12345678901234567890`, and Infinity of `1e400`. */

/**
 * The source text of the last member `id` of an object, as `JSON.parse` takes the last one.
 *
 * @param line An object that `JSON.parse` could read, and whose id is a number.
 * @example
 * sourceOfId('{"a": {"id": 1}, "id": 1e400}') // => '1e400'
 */
export function sourceOfId(line: string): string {
  let [depth, found, key, start] = [0, '', '', 0]
  for (let at = 0; at < line.length; at++) {
    const character = line[at]!
    if (character === '"') {
      const end = endOfString(line, at)
      if (depth === 1 && key === '') key = line.slice(at, end)
      at = end - 1
    } else if (character === ':' && depth === 1) start = at + 1
    else if ('{['.includes(character)) depth++
    else if (',}]'.includes(character)) {
      if (depth === 1 && isId(key)) found = line.slice(start, at).trim()
      if (depth === 1) key = ''
      if (character !== ',') depth--
    }
  }
  return found
}

/** A name in quotation marks; it may be spelled with escapes. */
const isId = (key: string): boolean => key !== '' && JSON.parse(key) === 'id'

function endOfString(line: string, start: number): number {
  for (let at = start + 1; ; at++) {
    at = line.indexOf('"', at)
    let escapes = at
    while (line[escapes - 1] === '\\') escapes--
    if ((at - escapes) % 2 === 0) return at + 1
  }
}
