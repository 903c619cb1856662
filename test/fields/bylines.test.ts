/** Byline and date as papers of 28 languages set them below a headline; a case with `known` fails, and has to until it is mended. */
import { expect, test } from 'vitest'
import { parse } from '../../src/index.ts'
import cases from '../cases/fields/bylines.json' with { type: 'json' }

interface Case {
  lang: string
  html: string
  authors: string[]
  date: string | null
  updated?: string
  known?: string
}

const sentence =
  'The council voted on Tuesday to close the old bridge, after engineers found cracks in two of its pillars.'

async function read({ lang, html, updated }: Case) {
  const content = `<html lang="${lang}"><head><title>Qwx zrt plim</title></head><body><article><h1>Qwx zrt plim ogr</h1>
${html}${`<p>${sentence}</p>`.repeat(4)}</article></body></html>`
  const article = await parse({ content, kind: 'html' })
  return { authors: article.authors, date: article.date, ...(updated && { updated: article.updated }) }
}

test.each((cases as Case[]).map((it) => [it.lang, it.html, it] as const))('%s: %s', async (_, __, it) => {
  const { authors, date, updated, known } = it
  const wanted = { authors, date, ...(updated && { updated }) }
  if (known) expect(await read(it)).not.toEqual(wanted)
  else expect(await read(it)).toEqual(wanted)
})
