/** A page gives the same article however its markup is laid out in lines. */
import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { parse } from '../../src/index.ts'
import { structures } from '../structures.ts'

const BLOCKS =
  'html head body meta link title article aside section main header footer nav div p h1 h2 h3 h4 h5 h6 ul ol li dl dt dd ' +
  'blockquote figure figcaption table caption thead tbody tfoot tr td th form'

/** White space beside the tags of blocks says nothing. */
const TAG = new RegExp(`\\s*(</?(?:${BLOCKS.replaceAll(' ', '|')})(?:\\s[^>]*)?>)\\s*`, 'gi')

const minified = (source: string): string => source.replace(TAG, '$1')
const pretty = (source: string): string => source.replace(TAG, '\n\n  $1\n\n')

/** What does not count lines. */
async function articleOf(content: string) {
  const { report, ...article } = await parse({ content, kind: 'html' })
  const dropped = report!.dropped.map(({ line: _, ...piece }) => piece)
  return { ...article, dropped, notices: report!.notices.map(({ code }) => code) }
}

const files = [
  ...readdirSync('test/pages').flatMap((name) => (name.endsWith('.html') ? [`test/pages/${name}`] : [])),
  'test/fixtures/rich-html/input.html',
]
const pages = [...files.map((file): [string, string] => [file, readFileSync(file, 'utf8')]), ...structures]

describe.each(pages)('%s', (_, source) => {
  // In cells of code white space is code.
  const isLaidOut = /<(?:pre|textarea|svg)\b|class="(?:[^"]*[\s-])?code[\s"-]/i.test(source)
  test.skipIf(isLaidOut)('gives the same article on one line and on many', async () => {
    const expected = await articleOf(source)
    expect(await articleOf(minified(source))).toEqual(expected)
    expect(await articleOf(pretty(source))).toEqual(expected)
  })
})
