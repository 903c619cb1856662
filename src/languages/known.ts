/** All languages, once somebody asks for them: most repairs never do. The build puts text in place of the import, which is read
 * in half the time that the objects take (`scripts/build/plugins.js`). */
import type { Language } from '../types.ts'
import { languages } from './index.ts'

export const knownLanguages = (): readonly Language[] => languages
