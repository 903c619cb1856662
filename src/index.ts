/** The public surface: re-exports only. */
import { knownLanguages } from './languages/known.ts'

export * from './core.ts'

export const languages = knownLanguages()
