/** File names for results: safe on every system, and no two the same. */

const MAX_BYTES = 120
/** Names that Windows keeps for devices, with or without an extension. */
const RESERVED = /^(?:con|prn|aux|nul|com\d|lpt\d)(?:\.|$)/i
const UNSAFE = /[\p{Surrogate}\u0000-\u001f\u007f<>:"|?*\\/]/gu

/**
 * One part of a path that any file system takes; never `.`, `..` or hidden.
 *
 * @example
 * safeName('../a:b?') // => '_._a_b_'
 */
export function safeName(name: string): string {
  const plain = name.normalize('NFC').replace(UNSAFE, '_').replace(/^[. ]/, '_').replace(/[. ]$/, '_')
  const free = RESERVED.test(plain) ? `_${plain}` : plain
  return cut(free) || '_'
}

/** No more bytes than file systems take, with room for an extension. */
function cut(name: string): string {
  let [bytes, end] = [0, 0]
  for (const character of name) {
    bytes += Buffer.byteLength(character)
    if (bytes > MAX_BYTES) return name.slice(0, end)
    end += character.length
  }
  return name
}

/** Gives names in the order of asking: the second `a.md` is `a-2.md`. Systems that ignore case see no clash either.
 *
 * @param isTaken Whether something else has that name already.
 */
export function createNames(
  isTaken: (full: string) => boolean = () => false,
): (folder: readonly string[], name: string, extension: string) => string {
  const taken = new Set<string>()
  return (folder, name, extension) => {
    const path = [...folder, name].map(safeName).join('/')
    for (let number = 1; ; number++) {
      const full = `${path}${number === 1 ? '' : `-${number}`}.${extension}`
      if (taken.has(full.toLowerCase()) || isTaken(full)) continue
      taken.add(full.toLowerCase())
      return full
    }
  }
}
