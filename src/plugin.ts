/** `rehypeNewsparse`: a thin compiler for unified; the work is in the stages. Any rehype plugin can run before it. */
import type { Root } from 'hast'
import type { Plugin, Processor } from 'unified'
import type { VFile } from 'vfile'
import { createNotices, severityOf } from './notices.ts'
import { resolve } from './options.ts'
import { htmlToPage, ruledBy } from './page/html/index.ts'
import { structure } from './parse.ts'
import { countRaw, documentOf } from './plugin-tree.ts'
import type { Article, Notice, Options } from './types.ts'

declare module 'unified' {
  interface CompileResultMap {
    NewsparseArticle: Article
  }
}

/**
 * Structures a hast tree: `file.result` is the article, its notices are messages of the file. A fragment or a lone element
 * gives the article that the whole document gives. The tree comes decoded and parsed, so nothing is repaired.
 *
 * @throws {NewsparseError} `bad-option`, when the processor is frozen.
 * @example
 * (await unified().use(rehypeParse).use(rehypeNewsparse).process('<h1>News</h1>')).result.title // => 'News'
 */
export const rehypeNewsparse: Plugin<[Options?], Root, Article> = function (
  this: Processor,
  options: Options = {},
) {
  const settings = resolve(options)
  const articles = new WeakMap<VFile, Article>()
  // A compiler cannot wait for the article; a transformer can.
  const structureTree: Plugin<[], Root> = () => async (tree, file) => {
    const notices = createNotices()
    const raw = countRaw(tree)
    if (raw > 0) notices.add('raw-html', { count: raw })
    const whole = documentOf(tree)
    const page = htmlToPage(whole, false, await ruledBy(settings.sites, whole, null, notices))
    const read = { bytes: null, encoding: null, encodingFrom: 'string', kind: 'html' } as const
    const document = { name: file.basename ?? null }
    const before = { ...read, repairs: [], plan: [] }
    articles.set(file, await structure(page, document, before, settings, notices))
    for (const notice of notices.list()) report(file, notice)
  }
  this.use(structureTree)
  this.compiler = (_, file) => articles.get(file)!
}

function report(file: VFile, { code, message, line }: Notice): void {
  const place = line === null ? undefined : { line, column: 1 }
  const severity = severityOf(code)
  const options = { place, ruleId: code, source: 'newsparse' }
  if (severity === 'info') file.info(message, options)
  else file.message(message, options)
}
