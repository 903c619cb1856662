/* What is promised for any input, and whether it is kept. Needs the built dist/. */

/** @type {typeof import('../../src/index.ts')} */
const { applyPlan, formats, parse, repair, stringify } = await import(
  new URL('../../dist/index.js', import.meta.url).href
)

/** @typedef {import('../../src/index.ts').Article} Article */
/** @typedef {import('./inputs.js').TextInput} TextInput */
/** @typedef {import('./bytes.js').BytesInput} BytesInput */

const CONTROLS = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\ufffe\uffff]/
/** @type {import('../../src/index.ts').Options[]} */
const OPTIONS = [{}, { favor: 'precision' }, { favor: 'recall' }, { referenceDate: '2024-03-05' }]
/** What costs more than repair is done for one input of so many. */
const EVERY_ARTICLE = 32
const EVERY_OUTPUT = 256

/** What is wrong with how a text is treated; null when all is well. @param {TextInput} input @param {number} number */
export async function faultOfText({ kind, content }, number) {
  const { text, plan } = await repair({ content, kind })
  if (applyPlan(content, plan) !== text) return 'the plan does not replay'
  if (text !== content && (await repair({ content: text, kind })).text !== text)
    return 'repaired text is repaired again'
  return number % EVERY_ARTICLE
    ? null
    : faultOfArticle({ content, kind }, kind === 'text' ? text : null, number)
}

/** The same for bytes: whatever they are, the only error is that they are no text. @param {BytesInput} input @param {number} number */
export async function faultOfBytes({ encoding, ...input }, number) {
  const options = encoding === undefined ? {} : { encoding }
  const found = await repair(input, options).catch((error) => {
    if (error.code === 'binary-input') return null
    throw error
  })
  if (found === null) return null
  const { text, report } = found
  const { kind, encoding: read } = report.input
  if (read === null || report.input.bytes !== input.content.length)
    return 'the report does not tell what was read'
  if (/^\p{Cs}|\p{Cs}/u.test(text)) return 'half a surrogate is left'
  if ((await repair({ content: text, kind })).text !== text) return 'repaired text is repaired again'
  if (encoding === undefined && !report.notices.some(({ code }) => SEVERAL.has(code))) {
    const asked = await repair({ ...input, kind }, { encoding: read })
    if (asked.text !== text) return `asked for as ${read} it is another text`
  }
  if (number % EVERY_ARTICLE) return null
  return faultOfArticle(input, kind === 'text' ? text : null, number, options)
}

/** Notices that the bytes are not in one encoding alone. */
const SEVERAL = new Set(['mixed-encodings', 'cut-character'])

/**
 * @param {import('../../src/index.ts').Input} input
 * @param {string | null} text What must be in the article or its report.
 * @param {number} number
 * @param {import('../../src/index.ts').Options} more
 */
async function faultOfArticle(input, text, number, more = {}) {
  const article = await parse(input, { ...OPTIONS[(number / EVERY_ARTICLE) % OPTIONS.length], ...more })
  const lost = text === null ? 0 : lengthOf(text) - keptOf(article)
  if (lost > 0) return `lost: ${lost} characters`
  if (number % EVERY_OUTPUT) return null
  for (const { name } of formats)
    if (CONTROLS.test(await stringify(article, name))) return `a control character in ${name}`
  return null
}

const lengthOf = (/** @type {string} */ text) => text.replace(/\s+/g, '').length

/** Characters in the article and its report, spaces aside. @param {Article} article */
function keptOf({ title, subtitle, sections, report }) {
  const body = sections.flatMap(({ heading, blocks }) => [heading, ...blocks.map((it) => it.text)])
  const more = [...(report?.header ?? []), ...(report?.dropped.map((it) => it.text) ?? [])]
  return lengthOf([title, subtitle, ...body, ...more].join(''))
}
