/** The compiler's own test: the published article, written out from the schema, has all that the schema's type has. */
import type { Article } from 'newsparse'
import type { Article as Derived } from '../../src/schema/article.ts'

export const derived = (article: Article): Derived => article
