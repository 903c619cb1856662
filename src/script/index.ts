/** Detects and converts Han script variants. Detection is cheap; converters are loaded only when asked for. */
export { convertArticle } from './article.ts'
export type { Converted } from './convert.ts'
export { detectScript, detectWindowed, type ScriptFound } from './detect.ts'
export { findDoubts, noteDoubts } from './doubts.ts'
export { noteShares, scriptShares } from './shares.ts'
export { convert, convertLong, convertText } from './text.ts'
export { SPARE } from './units.ts'
