/** Pages of our own with what is easily taken for a person: parts of names, roles, outlets, desks, credits, comments, odd JSON-LD. A case with
 * `known` fails, and has to until it is mended. */
import { expect, test } from 'vitest'
import { parse } from '../../src/index.ts'
import texts from '../cases/fields/texts.json' with { type: 'json' }
import cases from '../cases/fields/traps.json' with { type: 'json' }

interface Case {
  id: string
  lang: keyof typeof texts
  /** A plain text, `@B` for the paragraphs; without it a page is put together from the rest. */
  text?: string
  head?: string
  /** JSON-LD, `@T` for the title. */
  ld?: unknown
  /** Below the headline, at the beginning of the text, below it, behind the article. */
  line?: string
  inside?: string
  below?: string
  after?: string
  authors?: string[]
  /** Either is right. */
  anyOf?: string[][]
  editors?: string[]
  photographers?: string[]
  date?: string
  location?: string
  source?: string
  known?: string
}

function inputOf({ lang, text, head = '', ld, line = '', inside = '', below = '', after = '' }: Case) {
  const { title, body } = texts[lang]
  if (text !== undefined) return { content: text.replace('@B', body.join('\n\n')), kind: 'text' } as const
  const [first, ...others] = body
  const script =
    ld === undefined
      ? ''
      : `<script type="application/ld+json">${JSON.stringify(ld).replaceAll('@T', title)}</script>`
  const content = `<!doctype html><html lang="${lang}"><head><meta charset="utf-8"><title>${title}</title>${head}
${script}</head><body><main><article><h1>${title}</h1>${line}<p>${inside}${first}</p>
${others.map((it) => `<p>${it}</p>`).join('')}${below}</article>${after}</main></body></html>`
  return { content, kind: 'html' } as const
}

test.each((cases as Case[]).map((it) => [it.id, it] as const))('%s', async (_, it) => {
  const { authors, editors, photographers, date, location, source } = await parse(inputOf(it))
  const { anyOf = [it.authors ?? []], known } = it
  const stated = Object.keys(it).filter((key) => ['date', 'location', 'source'].includes(key))
  const pick = (values: Record<string, unknown>) =>
    Object.fromEntries(stated.map((key) => [key, values[key]]))
  const found = { authors, editors, photographers, ...pick({ date, location, source }) }
  const wanted = anyOf.map((names) => ({
    authors: names,
    editors: it.editors ?? [],
    photographers: it.photographers ?? [],
    ...pick({ ...it }),
  }))
  if (known) expect(wanted).not.toContainEqual(found)
  else expect(wanted).toContainEqual(found)
})
