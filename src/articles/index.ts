/** text -> the articles in it: where each begins, and what of the report is its own. */
export { cutArticles, cutText } from './cut.ts'
export { findArticles, type Stretch } from './find.ts'
export { streamArticles } from './stream.ts'
