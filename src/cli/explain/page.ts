/** An explanation as one self-contained page: the input as a reader sees it, each piece coloured kept, used or left out;
 * the rule and its values show on hover and when a piece has the focus. Nothing is loaded, no script runs. */

import { escapeHtml } from '../../escape-html.ts'
import type { Article, Explanation } from '../../index.ts'
import { type ExplainedBlock, fateOf, partsOf, roleOf, rounded, scriptOf, valuesOf } from './words.ts'

const STYLE = `
:root { color-scheme: light dark; font: 1rem/1.5 system-ui, sans-serif; }
body { max-width: 50rem; margin: 1rem auto; padding: 0 1rem; background: Canvas; color: CanvasText; overflow-wrap: anywhere; }
.block { position: relative; margin: .3rem 0; padding: .2rem .6rem; border-left: .4rem solid; white-space: pre-line; }
.keep { border-color: #2a7d3b; }
.used { border-color: #2463b8; }
.drop { border-color: #b3372c; }
.drop .text { text-decoration: line-through; opacity: .75; }
.heading { font-weight: bold; }
.fate { font-size: .75rem; font-weight: bold; margin-right: .5rem; }
.why { display: none; font-size: .85rem; white-space: normal; border: 1px solid; padding: .3rem .5rem; margin-top: .2rem; }
.block:hover .why, .block:focus .why { display: block; }
.block:focus { outline: 2px solid; outline-offset: 2px; }
table { display: block; overflow-x: auto; border-collapse: collapse; } td, th { border: 1px solid; padding: .2rem .5rem; text-align: left; vertical-align: top; } th { overflow-wrap: normal; }
del { background: #b3372c33; } ins { background: #2a7d3b33; text-decoration: none; }
`

export function toAnnotatedPage(
  label: string,
  { title, language }: Article,
  explanation: Explanation,
): string {
  const { body, titles, blocks, header, repairs, script } = explanation
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escapeHtml(`How ${label} was read`)}</title>
<style>${STYLE}</style>
</head>
<body>
<main>
<h1>${escapeHtml(`How ${label} was read`)}</h1>
<p>Move over a piece, or go to it with the Tab key, to see why it was kept, used or left out.</p>
<div${language ? ` lang="${escapeHtml(language)}"` : ''}>
${blocks.map(toBlock).join('\n')}
</div>
${table(
  'What the title was chosen from',
  ['title', 'worth', 'made of'],
  oncePerText(titles).map((it) => [
    it.text === title ? `${it.text} (chosen)` : it.text,
    rounded(it.score),
    partsOf(it),
  ]),
)}
${table(
  'Where the body was looked for',
  ['place', 'lines', 'value'],
  body.map(({ place, line, lastLine, value }) => [
    place || 'lines of the text',
    `${line}–${lastLine}`,
    rounded(value),
  ]),
)}
${table(
  'What the header states',
  ['field', 'value', 'from', 'margin'],
  header.claims.map(({ field, value, from, margin }) => [field, value, from, String(margin ?? '')]),
)}
${repairs.length > 0 ? toRepairs(repairs) : ''}
<h2>Script</h2>
<p>${escapeHtml(scriptOf(script))}</p>
${table(
  'Where two conversions were near',
  ['line', 'became', 'may be', 'where'],
  script.ambiguous.map(({ line, chosen, instead, around }) => [
    String(line),
    chosen,
    instead.join(', '),
    around,
  ]),
)}
</main>
</body>
</html>
`
}

/** `*Share*` and `` `<nav>` `` as a reader of the page sees them. */
const plainly = (doc: string): string => doc.replace(/\*([^*]+)\*/g, '“$1”').replaceAll('`', '')

/** The best of those that say the same. */
const oncePerText = (titles: Explanation['titles']): Explanation['titles'] =>
  titles.filter(({ text }, at) => titles.findIndex((it) => it.text === text) === at)

function toBlock(block: ExplainedBlock): string {
  const fate = fateOf(block)
  const kind = block.type === 'heading' ? ' heading' : ''
  const why = [
    `line ${block.line}`,
    block.place,
    roleOf(block),
    valuesOf(block),
    block.doc && plainly(block.doc),
  ].filter(Boolean)
  const text = block.text === '' ? '(a picture)' : block.text
  return `<div class="block ${fate}${kind}" tabindex="0"><span class="fate">${fate}</span><span class="text">${escapeHtml(text)}</span><div class="why">${escapeHtml(why.join(' · '))}</div></div>`
}

function table(caption: string, head: readonly string[], rows: readonly (readonly string[])[]): string {
  if (rows.length === 0) return ''
  const cells = (tag: string, row: readonly string[]) =>
    row.map((cell) => `<${tag}>${escapeHtml(cell).replaceAll('_', '_<wbr>')}</${tag}>`).join('')
  return `<h2>${escapeHtml(caption)}</h2>
<table><tr>${cells('th', head)}</tr>
${rows.map((row) => `<tr>${cells('td', row)}</tr>`).join('\n')}</table>`
}

/** The most changes of one kind that are shown. */
const MAX_EDITS = 100

function toRepairs(repairs: Explanation['repairs']): string {
  const rows = repairs.flatMap(({ kind, how, edits }) =>
    edits
      .slice(0, MAX_EDITS)
      .map(
        ({ from, to }) =>
          `<tr><td>${escapeHtml([kind, ...how].join(', '))}</td><td><del>${escapeHtml(from)}</del> → <ins>${escapeHtml(to)}</ins></td></tr>`,
      ),
  )
  return `<h2>Repairs</h2>\n<table><tr><th>repair</th><th>before → after</th></tr>\n${rows.join('\n')}</table>`
}
