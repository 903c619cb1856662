/** Globs: which folder to search, and which files match. */
import picomatch from 'picomatch'

/** The folder that a pattern begins with. */
export const baseOf = (pattern: string): string => picomatch.scan(pattern).base || '.'

/**
 * Tells whether a path below that folder matches.
 *
 * @throws {Error} with the code `NOPATTERN` when it is no pattern, e.g. `news[1`.
 */
export function compileGlob(pattern: string): (name: string) => boolean {
  const { glob } = picomatch.scan(pattern)
  if (glob === '') throw Object.assign(new Error(pattern), { code: 'NOPATTERN' })
  return picomatch(glob)
}
