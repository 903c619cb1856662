/** No text of a page vanishes, however broken its markup is. The counters know nothing of our reading: one takes every
 * text node of another parser's tree, templates and foreign markup included, less scripts, styles and the title; one
 * the texts of htmlparser2, which is of another family than parse5 and builds no tree. */
import fc from 'fast-check'
import type { Nodes } from 'hast'
import { Parser } from 'htmlparser2'
import rehypeParse from 'rehype-parse'
import { unified } from 'unified'
import { describe, expect, test } from 'vitest'
import { type Article, parse } from '../src/index.ts'

/** Every text of a tree, whatever element it stands in. */
function* textsOf(node: Nodes): Generator<string> {
  if (node.type === 'text') yield node.value
  if (node.type === 'element') {
    if (node.tagName === 'script' || node.tagName === 'style') return
    if (node.content) yield* textsOf(node.content)
  }
  if (node.type === 'root' || node.type === 'element')
    for (const child of node.children)
      if (
        !(
          node.type === 'element' &&
          node.tagName === 'head' &&
          'tagName' in child &&
          child.tagName === 'title'
        )
      )
        yield* textsOf(child)
}

function* stringsOf(value: unknown): Generator<string> {
  if (typeof value === 'string') yield value
  else if (typeof value === 'object' && value !== null)
    for (const it of Object.values(value)) yield* stringsOf(it)
}

/** Words, each of which stands in a page once. */
const wordsOf = (texts: Iterable<string>): Set<string> => new Set([...texts].join('\n').match(/w\d+/g))

/** The same by a tokenizer of another family, that builds no tree: all text but that of scripts, styles and titles. */
function wordsOfStream(content: string): Set<string> {
  const texts: string[] = []
  const open: string[] = []
  const parser = new Parser({
    onopentag: (name) => void open.push(name),
    onclosetag: (name) => void open.splice(open.lastIndexOf(name), 1),
    ontext: (text) => void (open.some((name) => UNSHOWN.has(name)) || texts.push(text)),
  })
  parser.end(content)
  return wordsOf(texts)
}

const UNSHOWN = new Set(['script', 'style', 'title'])

async function lostIn(content: string): Promise<string[]> {
  const article: Article = await parse({ content, kind: 'html' })
  const { title, subtitle, description, sections, report } = article
  const kept = wordsOf(stringsOf([title, subtitle, description, sections, report!.header, report!.dropped]))
  const tree = unified().use(rehypeParse).parse(content)
  // A page of frames shows no text: browsers drop what stands between them and behind.
  const isOfFrames = JSON.stringify(tree).includes('"tagName":"frameset"')
  const there = new Set([...wordsOf(textsOf(tree)), ...(isOfFrames ? [] : wordsOfStream(content))])
  return [...there].filter((word) => !kept.has(word))
}

const PROSE =
  'said on Tuesday that the new rules would apply to all schools in the region, and that parents would know.'

test.each([
  '<amp-img src=a.jpg />',
  '<amp-img src=a.jpg>',
  '<amp-img src=a.jpg><amp-img src=a.jpg>w1</amp-img>w2</amp-img>',
  '<math><title>w1</title><mi>w2</mi></math>',
  '<math><template>w1</template></math><svg><template>w2</template></svg>',
  '<math><link>w1</link></math><svg><base>w1</base></svg>',
  '<svg><title>w1</title><desc>w2</desc></svg>',
  '<template>w1<template>w2</template></template>',
  '<title>w1</title><title>w2</title>',
  '<noscript>w1<p>w2</noscript>',
  '<ruby>w1<rp>w2<rt>w3<rtc>w4</ruby>',
  '<object>w1<embed></object><iframe>w2</iframe><canvas>w3</canvas>',
  '<select><option>w1<optgroup>w2</select><textarea>w3</textarea><button>w4',
  '<table>w1<tr>w2<td>w3<caption>w4</table><col>w5',
  '<frameset>w1<noframes>w2</noframes></frameset>w3',
  '<x-card/>w1<x-y>w2</x-card>',
  '<image src=a>w1</image><img src=b />w2',
  '<plaintext>w1<p>w2',
  '<dialog>w1</dialog><details>w2<summary>w3</details><menu>w4<dir>w5',
  '<marquee>w1<center>w2<font>w3</marquee><nobr>w4<nobr>w5',
])('%s', async (markup) => {
  const page = (body: string) =>
    `<html><body><article><h1>w90 approves the plan</h1>${body}</article></body></html>`
  expect(await lostIn(page(`<p>w91 ${PROSE}</p>${markup}<p>w92 ${PROSE}</p><p>w93 ${PROSE}</p>`))).toEqual([])
  expect(await lostIn(markup)).toEqual([])
})

const NAMES = (
  'p div span b i a h1 h2 h3 ul ol li table tr td th caption thead blockquote pre figure figcaption section article aside nav ' +
  'header footer main form button select option textarea template noscript svg math title desc mi mtext annotation-xml ' +
  'foreignObject amp-img x-card ruby rt rp object iframe video canvas dl dt dd font nobr center details summary dialog address ' +
  'xmp listing frameset noframes body html head link meta base br hr img input script style plaintext col colgroup label legend'
).split(' ')
const ATTRIBUTES = [
  '',
  ' hidden',
  ' class=author',
  ' class="related"',
  ' src=a.jpg',
  ' href=/x',
  ' itemprop=author',
  ' role=dialog',
  ' style="display:none"',
  ' name=x',
]

const piece = fc.oneof(
  {
    weight: 4,
    arbitrary: fc
      .constantFrom(...NAMES)
      .chain((name) => fc.constantFrom(...ATTRIBUTES).map((it) => `<${name}${it}>`)),
  },
  { weight: 1, arbitrary: fc.constantFrom(...NAMES).map((name) => `<${name}/>`) },
  { weight: 3, arbitrary: fc.constantFrom(...NAMES).map((name) => `</${name}>`) },
  {
    weight: 1,
    arbitrary: fc.constantFrom(
      '<!-- ',
      '-->',
      '<![CDATA[',
      ']]>',
      '<!doctype html>',
      '&amp;',
      '\n\n',
      '<',
      '</',
      '<?',
      '\0',
    ),
  },
  { weight: 4, arbitrary: fc.constant('w ') },
  { weight: 1, arbitrary: fc.constant(`w ${PROSE} `) },
)
/** `w` with the number of the piece: each word stands once. */
const soup = fc
  .array(piece, { maxLength: 40 })
  .map((pieces) => pieces.map((it, at) => it.replace(/^w /, `w${at} `)).join(''))

describe('any markup', () => {
  test('loses no word', async () => {
    await fc.assert(
      fc.asyncProperty(soup, async (content) => {
        expect(await lostIn(content)).toEqual([])
      }),
      { seed: 14, numRuns: 1500 },
    )
  })
})
