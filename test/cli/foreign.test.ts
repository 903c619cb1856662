import { describe, expect, test } from 'vitest'
import { foreignFormat } from '../../src/cli/foreign.ts'
import { ARTICLE, run } from './harness.ts'

const of = (content: string, more: object = {}) => foreignFormat({ content: Buffer.from(content), ...more })

const RSS = `<?xml version="1.0"?>\n<!-- made by hand -->\n<rss version="2.0"><channel><title>News</title><item><title>Ferry sold</title>
<description>The old ferry was sold to the museum on Monday, the harbour office said.</description></item></channel></rss>`
const TABLE = `id,title,views\n${[1, 2, 3, 4, 5].map((it) => `${it},"Ferry sold, again",12\n`).join('')}`

describe('what is no article is said by its name', () => {
  test.each([
    [RSS, 'an RSS feed'],
    [`\ufeff${RSS}`, 'an RSS feed'],
    ['<feed xmlns="http://www.w3.org/2005/Atom"><title>News</title></feed>', 'an Atom feed'],
    ['<?xml version="1.0"?><rdf:RDF xmlns="http://purl.org/rss/1.0/"></rdf:RDF>', 'an RSS feed'],
    ['<?xml version="1.0"?><urlset></urlset>', 'a sitemap'],
    ['{"headline": "Ferry sold", "body": "The old ferry was sold."}', 'JSON'],
    ['[\n  {"id": "a", "text": "The old ferry was sold."}\n]', 'JSON'],
    ['{\n  "id": "a",\n  "text": "The old ferry was sold."\n}', 'JSON'],
    ['{"headline": "Ferry sold"}\n{"headline": "Bridge open"}\n', 'JSON'],
    [TABLE, 'a table (CSV)'],
    [TABLE.replaceAll(/,(?! )/g, '\t'), 'a table (CSV)'],
    [TABLE.replaceAll(/,(?! )/g, ';'), 'a table (CSV)'],
  ])('%j: %s', async (content, name) => {
    const { status, stdout, stderr } = await run([], { stdin: content })
    expect({ status, stdout }).toEqual({ status: 3, stdout: '' })
    expect(stderr).toMatch(
      new RegExp(`^stdin: error: ${name.replace(/[()]/g, '.')}, no article; .+ \\[no-article\\]\\n$`),
    )
  })

  test('two columns, when the name of the file says so', () => {
    expect(of('id,title\n1,Ferry sold\n', { name: 'a.csv' })).toContain('a table')
    expect(of('id,title\n1,Ferry sold\n')).toBeNull()
  })
})

test.each([
  ['an article', ARTICLE],
  ['paragraphs with as many commas', 'On Monday, at noon, the ferry was sold\n'.repeat(9)],
  ['sentences with commas', 'The ferry, old as it is, was sold.\n'.repeat(9)],
  ['a text that begins with a bracket', '[Reuters] The old ferry was sold.\n\nIt was old.\n'],
  ['a text that begins with a brace', '{ Photo: Smith } The old ferry was sold.\n'],
  [
    'a page that is XML',
    '<?xml version="1.0"?><html xmlns="http://www.w3.org/1999/xhtml"><body><p>Sold.</p></body></html>',
  ],
  ['a page about feeds', '<html><body><p>Write &lt;rss&gt;</p><rss></rss></body></html>'],
  ['nothing', ''],
])('%s is none of them', (_, content) => {
  expect(of(content)).toBeNull()
})

test('what the caller says counts', () => {
  expect(of(RSS, { kind: 'html' })).toBeNull()
  expect(of(RSS, { contentType: 'text/html' })).toBeNull()
})

test('repair and check take any text', async () => {
  expect(await run(['repair'], { stdin: RSS })).toEqual({ status: 0, stdout: RSS, stderr: '' })
  expect((await run(['check'], { stdin: TABLE })).status).toBe(0)
})
