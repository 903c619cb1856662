/** Tells units of ASCII apart, for scans that read each character of a page: a pattern for each of them is slow. */

/** Whether a UTF-16 unit is `A`–`Z` or `a`–`z`. */
export const isAsciiLetter = (unit: number): boolean => (unit | 0x20) >= 0x61 && (unit | 0x20) <= 0x7a

/** Whether a UTF-16 unit is a digit of a number to the base of 16. */
export const isHexDigit = (unit = 0): boolean =>
  (unit >= 0x30 && unit <= 0x39) || ((unit | 0x20) >= 0x61 && (unit | 0x20) <= 0x66)

/** Whether a UTF-16 unit is white space of HTML: space, tab, LF, FF or CR. */
export const isAsciiSpace = (unit: number): boolean =>
  unit === 0x20 || unit === 0x0a || unit === 0x09 || unit === 0x0d || unit === 0x0c
