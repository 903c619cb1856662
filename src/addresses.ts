/** Which addresses are given on: those that lead somewhere. Scripts, and pictures written out, are none. */

/** Browsers pass over white space and controls inside the name of a scheme: `java\nscript:`. */
const PASSED_OVER = /[\u0000-\u0020]+/g
const UNSAFE = /^(?:javascript|vbscript|data):/i
/** A scheme stands at the beginning. */
const BEGINNING = 100

/**
 * Whether an address runs a script or holds its content itself.
 *
 * @example
 * isUnsafeAddress(' Java\nScript:alert(1)') // => true
 */
export const isUnsafeAddress = (address: string): boolean =>
  UNSAFE.test(address.slice(0, BEGINNING).replace(PASSED_OVER, ''))
