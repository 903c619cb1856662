/** Finds where the text of a script, a style or another element without markup ends. */

/**
 * Offset of the `</` of its end tag; null where the text is not plain: without an end, with NUL, or with the comments
 * that let a script hold its own end tag.
 *
 * @param tagName In lower case.
 * @see https://html.spec.whatwg.org/multipage/parsing.html#script-data-state
 * @example
 * rawTextEnd('a</b></STYLE >', 0, 'style') // => 5
 */
export function rawTextEnd(source: string, from: number, tagName: string): number | null {
  for (let at = source.indexOf('</', from); at >= 0; at = source.indexOf('</', at + 2)) {
    const nameEnd = at + 2 + tagName.length
    if (!END.has(source.charCodeAt(nameEnd))) continue
    if (source.slice(at + 2, nameEnd).toLowerCase() !== tagName) continue
    const text = source.slice(from, at)
    return text.includes('\0') || (tagName === 'script' && text.includes('<!--')) ? null : at
  }
  return null
}

/** What ends the name of a tag: white space, `/` and `>`. */
const END: ReadonlySet<number> = new Set([0x09, 0x0a, 0x0c, 0x0d, 0x20, 0x2f, 0x3e])
