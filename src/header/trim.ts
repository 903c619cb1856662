/** Takes signs off both ends of a piece of a header line. */

const SIGNS = '\\s,;:|/·•、，()[\\]<>»«"“”=＝■□◆◇●○▲△-'
const EDGES = new RegExp(`^[.${SIGNS}]+|[${SIGNS}]+$`, 'g')

/**
 * @example
 * trim(' - (Reuters) |') // => 'Reuters'
 */
export const trim = (text: string): string => text.replace(EDGES, '')
