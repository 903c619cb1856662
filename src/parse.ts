/** The whole flow on one page: bytes -> decode -> text -> repair -> page -> extract -> article -> script. */
import { isUnsafeAddress } from './addresses.ts'
import { changedText, decode, lookAt } from './decode/index.ts'
import type { Decisions } from './extract/index.ts'
import { LONG_TEXT_BYTES } from './long-text.ts'
import { createNotices } from './notices.ts'
import { resolve, toInput } from './options.ts'
import { explainPlan, repairLong, repairText } from './repair/index.ts'
import { viewOf } from './repair/view.ts'
import {
  convertArticle,
  convertLong,
  convertText,
  detectScript,
  detectWindowed,
  findDoubts,
  noteDoubts,
  noteShares,
  type ScriptFound,
  SPARE,
  scriptShares,
} from './script/index.ts'
import type {
  Article,
  Cut,
  CutArticle,
  CutReport,
  ExplainedScript,
  Explanation,
  Guard,
  Input,
  InputReport,
  Notices,
  Options,
  Page,
  ParsedArticle,
  Plan,
  Report,
  Settings,
  StreamedText,
  StreamSettings,
  TextPiece,
} from './types.ts'

/** The report of `repair` and `check`: there is no article to report on. */
export type RepairedReport = Omit<Report, 'header' | 'fields' | 'dropped'>

/** What `repair` gives. */
export interface RepairResult {
  /** As in the article. */
  id: string | null
  /** The whole decoded, repaired and (if asked) converted input. */
  text: string
  /** What was done, and what a reader should know. */
  report: RepairedReport
  /** The decoded input, which the plan starts from. */
  decoded: string
  /** How the decoded text became the repaired one, before conversion. */
  plan: Plan
  /** `text` in UTF-8, where that was at hand: of a long clean text. */
  utf8?: Uint8Array | undefined
}

/**
 * Turns one document into one article. Never throws for bad content: see `article.report.notices`.
 *
 * @param input Text, bytes, or a document with its name, address and content type.
 * @throws {NewsparseError} `bad-option`
 * @example
 * (await parse('Headline\nSource: The Paper\n\nFirst paragraph.')).title // => 'Headline'
 */
export async function parse(
  input: Input | string | Uint8Array,
  options: Options = {},
): Promise<ParsedArticle> {
  const settings = resolve(options)
  const document = toInput(input)
  if (document.cut) return parseCut(document, document.cut, settings)
  const notices = createNotices()
  const decoded = await decode(document, settings, notices) // bytes  -> text
  const repaired = await repairText(decoded, settings, notices) // text   -> text + plan
  const { toPage } = await import('./page/index.ts')
  const page = await toPage(repaired.text, decoded.kind, notices, settings.sites, document.url) // text   -> page
  const { repairs, plan } = repaired
  return structure(page, document, { ...decoded, repairs, plan }, settings, notices)
}

/**
 * Turns one document into the articles in it: a text may hold several, told apart by a line of signs (`-----`) or by a headline
 * and a header line that states source and day. A page is one article, and so is a text where it is not clear.
 *
 * @returns The same article as `parse` where there is one; else one after the other, with the ids `ID#1`, `ID#2`.
 * @throws {NewsparseError} `bad-option`
 * @example
 * (await parseAll('Headline\n\nFirst paragraph.').next()).value?.title // => 'Headline'
 */
export async function* parseAll(
  input: Input | string | Uint8Array,
  options: Options = {},
): AsyncGenerator<Article, void> {
  const settings = resolve(options)
  const document = toInput(input)
  const { content, ...known } = document
  if (document.cut) return yield await parseCut(document, document.cut, settings)
  if (typeof content === 'string' || content.length <= LONG_TEXT_BYTES)
    return yield* parseShort(document, settings)
  const cut = (piece: TextPiece) => cutArticles(piece, known, options)
  for await (const it of streamArticles([content], { maxBytes: content.length, cut }))
    if ('whole' in it) yield* parseShort(document, settings)
    else if ('cut' in it) yield await parseCut(numbered(document, it), it.cut, settings)
    else if (it.failure instanceof Error) throw it.failure
}

/**
 * Cuts the articles off the beginning of a long text, so that one of any length can be read piece by piece. `streamArticles`
 * does it for a stream.
 *
 * @param piece Bytes from where the last cut ended, a megabyte at least where there is as much: by them the encoding is told.
 * @param document What is known of the whole text.
 * @returns The articles but the last one, which may not be whole, and where that one begins; null where fewer than two can be
 *   told apart, so that more of the text is needed.
 * @throws {NewsparseError} `bad-option`, `binary-input`
 * @example
 * await cutArticles({ bytes: new TextEncoder().encode('One article.'), last: true, state: null }) // => null
 */
export async function cutArticles(
  piece: TextPiece,
  document: Omit<Input, 'content'> = {},
  options: Options = {},
): Promise<Cut | null> {
  const settings = resolve(options)
  return (await import('./articles/index.ts')).cutArticles(piece, document, settings)
}

/**
 * Cuts a long text into the articles in it while it is read, in bounded memory: a piece of a megabyte at a time, or the article
 * that is longer. A text that ends within the first piece, or is not plainly several articles, comes as a whole.
 *
 * @param chunks The bytes of the text, as they come.
 * @returns One text after the other; `parse` takes each as an `Input`.
 * @example
 * (await streamArticles([new TextEncoder().encode('One.')], { maxBytes: 99, cut: cutArticles }).next()).value.whole.length // => 4
 */
export async function* streamArticles(
  chunks: AsyncIterable<Uint8Array> | Iterable<Uint8Array>,
  settings: StreamSettings,
): AsyncGenerator<StreamedText, void> {
  yield* (await import('./articles/index.ts')).streamArticles(chunks, settings)
}

/** All of a text at once. */
async function* parseShort(document: Input, settings: Settings): AsyncGenerator<Article, void> {
  const notices = createNotices()
  const decoded = await decode(document, settings, notices)
  const repaired = await repairText(decoded, settings, notices)
  const { markdownToPage, toPage } = await import('./page/index.ts')
  const markdown = decoded.kind === 'text' ? await markdownToPage(repaired.text, notices) : null
  if (decoded.kind === 'text' && markdown === null) {
    const { cutText } = await import('./articles/index.ts')
    const bytes = typeof document.content === 'string' ? null : document.content
    const cut = cutText({ bytes, last: true, state: null }, decoded, repaired, notices, settings)
    if (cut) {
      for (const it of cut.articles) yield parseCut(numbered(document, it), it.cut, settings)
      return
    }
  }
  const page = markdown ?? (await toPage(repaired.text, decoded.kind, notices, settings.sites, document.url))
  const { repairs, plan } = repaired
  yield structure(page, document, { ...decoded, repairs, plan }, settings, notices)
}

/** One of the articles of a text as a document of its own. */
const numbered = (document: Input, { content, cut, number }: CutArticle): Input => {
  const id = idOf(document)
  return { ...document, content, cut, id: id === null ? null : `${id}#${number}` }
}

/** An article that was cut off a text, decoded and repaired with it. */
async function parseCut(document: Input, cut: CutReport, settings: Settings): Promise<ParsedArticle> {
  const { line, notices: told, ...before } = cut
  const notices = createNotices(told)
  const { toPage } = await import('./page/index.ts')
  const page = await toPage(String(document.content), 'text', notices)
  const leaves = page.leaves.map((leaf) => ({ ...leaf, line: leaf.line + line - 1 }))
  return structure({ ...page, leaves }, document, { ...before, kind: 'text', plan: [] }, settings, notices)
}

/** The second half of the flow, for pages that are leaves already: page -> decisions -> article -> script. */
export async function structure(
  page: Page,
  document: Omit<Input, 'content'>,
  before: Omit<InputReport, 'name'> & Pick<Report, 'repairs'> & { plan: Plan },
  settings: Settings,
  notices: Notices,
): Promise<ParsedArticle> {
  const { decide } = await import('./extract/index.ts')
  const { compose } = await import('./article/index.ts')
  const decisions = decide(page, settings, notices) // page -> decisions
  const composed = await compose(page, decisions, settings, notices, document.url) // decisions -> article
  const { header, origins, dropped, sections, url: stated, ...fields } = composed
  const url = stated ?? givenOn(document.url, notices)
  const found = detectScript(textOf(fields.title, sections), notices, before.repairs)
  const report = {
    input: inputReport(document, before),
    script: found.script,
    header,
    fields: origins,
    repairs: before.repairs,
    dropped,
    notices: notices.list(),
  }
  const article: Article = {
    schema: 'newsparse/1',
    id: idOf(document),
    url,
    ...fields,
    image: absolute(fields.image, url),
    script: found.script,
    sections,
    ...(settings.report && { report }),
  }
  const converted = await convertArticle(article, found, settings) // article -> article
  if (!settings.explain) return converted
  const explanation = await explanationOf(page, decisions, before.plan, settings)
  return {
    ...converted,
    explanation: { ...explanation, script: await explainScript(explanation, found, settings) },
  }
}

/** The script of what the article is made of, line by line of the page. */
async function explainScript(
  { blocks }: Omit<Explanation, 'script'>,
  found: ScriptFound,
  settings: Settings,
): Promise<ExplainedScript> {
  const used = blocks.filter(({ outcome }) => outcome !== 'drop')
  const lines = used.flatMap(({ line, text }) => text.split('\n').map(() => line))
  const text = used.map((it) => it.text).join('\n')
  const lineOf = (line: number) => lines[line - 1]!
  const shares = scriptShares(text).map((it) => ({
    ...it,
    lines: it.lines.map(([first, last]): [number, number] => [lineOf(first), lineOf(last)]),
  }))
  const ambiguous = await findDoubts(text, found, settings, 'text')
  return {
    found: found.script,
    shares,
    ambiguous: ambiguous.map((it) => ({ ...it, line: lineOf(it.line) })),
  }
}

async function explanationOf(
  page: Page,
  decisions: Decisions,
  repairs: Plan,
  settings: Settings,
): Promise<Omit<Explanation, 'script'>> {
  const { explainDecisions } = await import('./extract/explain.ts')
  return { ...explainDecisions(page, decisions, settings), repairs: await explainPlan(repairs) }
}

/**
 * Decodes and repairs a document and changes nothing else.
 *
 * @throws {NewsparseError} `bad-option`
 * @example
 * (await repair('a\u0000b')).text // => 'ab'
 */
export async function repair(
  input: Input | string | Uint8Array,
  options: Options = {},
): Promise<RepairResult> {
  const settings = resolve(options)
  const document = toInput(input)
  const long =
    typeof document.content === 'string' ? null : await repairUndecoded(document, settings, (work) => work())
  if (long) return long
  const notices = createNotices()
  const decoded = await decode(document, settings, notices)
  const { kind } = decoded
  const { text, plan, repairs } = await repairText(decoded, settings, notices)
  const found = detectScript((await viewOf(text, kind, 'text')).text, notices, repairs)
  if (found.script === 'Hans+Hant') noteShares(text, notices)
  const report = {
    input: inputReport(document, decoded),
    script: found.script,
    repairs,
    notices: notices.list(),
  }
  const converted = await convertText(text, found, settings, { kind })
  if (settings.ambiguities) await noteDoubts(text, found, settings, kind, notices)
  return { id: idOf(document), text: converted, report, decoded: decoded.text, plan }
}

/**
 * What `repair` gives for a long plain text in UTF-8 that has nothing to repair, for what it costs to read it once: it is decoded
 * when somebody asks for the text.
 *
 * @param guard Does the work on lines that are not clean beyond doubt; without it there must be none.
 * @returns Null for all others, which need not be corrupt.
 * @throws {NewsparseError} `bad-option`
 * @example
 * await repairClean('Too short to tell.') // => null
 */
export async function repairClean(
  input: Input | string | Uint8Array,
  options: Options = {},
  guard?: Guard,
): Promise<RepairResult | null> {
  return repairUndecoded(toInput(input), resolve(options), guard)
}

/** A long text in UTF-8 of which few lines are not clean beyond doubt. */
async function repairUndecoded(
  document: Input,
  settings: Settings,
  guard?: Guard,
): Promise<RepairResult | null> {
  const seen = await lookAt(document, settings)
  if (!seen) return null
  const { long, ...before } = seen
  const units = settings.script === 'keep' ? null : long.units(SPARE)
  const notices = createNotices()
  const repaired = await repairLong(long, settings, notices, units ? undefined : guard)
  if (!repaired) return null
  const { repairs, plan, changes } = repaired
  const changed = changes.length === 0 ? long : changedText(long, changes)
  const found =
    detectWindowed({ length: changed.length(), slice: changed.slice }) ??
    (changed === long ? null : detectScript(changed.text(), notices, repairs))
  if (!found) return null
  if (found.script === 'Hans+Hant') noteShares(changed.text(), notices)
  const about = { input: inputReport(document, before), script: found.script, repairs }
  const after = (units && (await convertLong(long.text, units, found, settings))) ?? changed
  if (settings.ambiguities) await noteDoubts(changed.text(), found, settings, 'text', notices)
  return {
    id: idOf(document),
    report: { ...about, notices: notices.list() },
    plan,
    get text() {
      return after.text()
    },
    get utf8() {
      return after.utf8()
    },
    get decoded() {
      return long.text()
    },
  }
}

/**
 * Reports what is corrupt in a document and what `repair` would do about it; with `script`, also the places where two
 * conversions were near.
 *
 * @throws {NewsparseError} `bad-option`
 * @example
 * (await check('a\u0000b')).report.repairs[0]?.kind // => 'control-character'
 */
export async function check(
  input: Input | string | Uint8Array,
  options: Options = {},
): Promise<Pick<RepairResult, 'id' | 'report'>> {
  const { id, report } = await repair(input, { ...options, ambiguities: true })
  return { id, report }
}

/** An address that came with the document, as one may come from anywhere. */
function givenOn(url: string | null | undefined, notices: Notices): string | null {
  if (url == null || !isUnsafeAddress(url)) return url ?? null
  notices.add('unsafe-address', { count: 1 })
  return null
}

const idOf = ({ id, name }: Omit<Input, 'content'>): string | null => id ?? name ?? null

function inputReport(
  { name = null }: Omit<Input, 'content'>,
  { kind, encoding, encodingFrom, bytes }: Omit<InputReport, 'name'>,
): InputReport {
  return { name, bytes, encoding, encodingFrom, kind }
}

/** An address as it is without the page that states it. */
const absolute = (address: string | null, base: string | null): string | null =>
  address !== null && base !== null && !/^[a-z]+:/i.test(address) && URL.canParse(address, base)
    ? new URL(address, base).href
    : address

/** The text that the script is told by. */
function textOf(title: string | null, sections: Article['sections']): string {
  const parts = sections.flatMap(({ heading, blocks }) => [heading, ...blocks.map(({ text }) => text)])
  return [title, ...parts].join('\n')
}
