/** Takes signs off both ends of a piece of a header line. */
import { trimmer } from '../text/trim.ts'

const SIGNS = ',;:|/·•、，()[]<>»«"“”=＝■□◆◇●○▲△-'

/**
 * @example
 * trim(' - (Reuters) |') // => 'Reuters'
 */
export const trim: (text: string) => string = trimmer(`.${SIGNS}`, SIGNS)
