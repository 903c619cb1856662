/** A breadcrumb: the steps from the front page down to a text, as one line. */

/** A sign with spaces around it; `«Заря» №14` has none before it. In scripts without spaces `新闻>国内`. */
const STEP = /(?:^|\s)[>›»]\s\S|\S[>›]\S/

/**
 * @example
 * isBreadcrumb('Home > News > Harbour') // => true
 */
export const isBreadcrumb = (line: string): boolean => STEP.test(line)
