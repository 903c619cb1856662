/** The version of the package. */
import { createRequire } from 'node:module'

export const version = (): string => createRequire(import.meta.url)('newsparse/package.json').version
