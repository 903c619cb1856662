/** White space: what it is, and runs of it. */

/** Whether a UTF-16 unit is what `\s` matches. */
export const isSpaceUnit = (unit: number): boolean =>
  unit <= 0x20
    ? unit === 0x20 || (unit >= 0x09 && unit <= 0x0d)
    : unit >= 0xa0 && (unit === 0xa0 || unit === 0x3000 || isRareSpace(unit))

const isRareSpace = (unit: number): boolean =>
  unit === 0x1680 ||
  (unit >= 0x2000 && unit <= 0x200a) ||
  unit === 0x2028 ||
  unit === 0x2029 ||
  unit === 0x202f ||
  unit === 0x205f ||
  unit === 0xfeff

/**
 * Each run of white space as one space, and none at the ends. A space by itself, as nearly all are, is not replaced: that takes longer
 * than the rest.
 *
 * @example
 * singleSpaced(' one\n  two ') // => 'one two'
 */
export const singleSpaced = (text: string): string => text.replace(/\s{2,}|[^\S ]/g, ' ').trim()
