/** An explanation for people at a terminal: a line for each block. */
import type { Article, Explanation } from '../../index.ts'
import type { Palette } from '../palette.ts'
import { printable } from '../printable.ts'
import { type ExplainedBlock, fateOf, partsOf, roleOf, rounded, scriptOf, valuesOf } from './words.ts'

/** The most characters of a block's text in its line. */
const MAX_TEXT_CHARACTERS = 48
/** The most candidates that are told besides the chosen one. */
const RUNNERS_UP = 3

/** @param isWhole Shows the blocks with all that is known of them. */
export function describeExplanation(
  label: string,
  { title }: Article,
  explanation: Explanation,
  isWhole: boolean,
  palette: Palette,
): string {
  const { body, titles, blocks, header, repairs, script } = explanation
  const lines = isWhole
    ? blocks.flatMap((block) => [lineOf(block, palette), ...detailsOf(block, palette)])
    : [
        ...describeBody(body, palette),
        ...describeTitles(titles, title, palette),
        ...blocks.map((block) => lineOf(block, palette)),
        ...header.claims.map(describeClaim),
        ...repairs.map((it) => describeRepair(it, palette)),
        `${'script'.padEnd(7)}${scriptOf(script)}`,
        ...script.ambiguous.map((it) => describeAmbiguous(it, palette)),
      ]
  const found = lines.length > 0 ? lines : ['no block holds this text']
  return `${[palette.bold(printable(label)), ...found].join('\n')}\n`
}

/** `header authors: Ann Lee  (by 559 over source: Ann Lee Post)`; `dateline location: Fennel Cross`. */
function describeClaim({
  field,
  value,
  from,
  margin,
  instead,
}: Explanation['header']['claims'][number]): string {
  const next = (instead ?? []).map((it) => `${it.field}: ${printable(it.value)}`).join(', ')
  const by = margin === undefined ? '' : `  (by ${margin} over ${next || 'nothing'})`
  return `${from.padEnd(6)} ${field}: ${printable(value)}${by}`
}

/** `repair mojibake ×2, encode iso-8859-1, decode utf-8  (likelier by 412)`, with the first edit as an example. */
function describeRepair(
  { kind, how, edits, margin }: Explanation['repairs'][number],
  palette: Palette,
): string {
  const [first] = edits
  const shown = first ? `  “${printable(shorten(first.from))}” → “${printable(shorten(first.to))}”` : ''
  const by = margin > 0 ? `  (likelier by ${margin})` : ''
  const way = how.length > 0 ? `, ${how.join(', ')}` : ''
  return `${'repair'.padEnd(7)}${palette.warning(kind)} ×${edits.length}${way}${palette.dim(by)}${shown}`
}

/** `near    12  發 in “被發掘出來”, may be 髮`. */
function describeAmbiguous(
  { line, chosen, instead, around }: Explanation['script']['ambiguous'][number],
  palette: Palette,
): string {
  const place = `${'near'.padEnd(7)}${String(line).padStart(4)}`
  return `${place}  ${palette.warning(printable(chosen))} in “${printable(around)}”, may be ${printable(instead.join(' or '))}`
}

function describeBody([best, ...others]: Explanation['body'], palette: Palette): string[] {
  if (!best) return [`${'body'.padEnd(7)}none found: the whole text is taken`]
  const place = best.place === '' ? `lines ${best.line}–${best.lastLine}` : best.place
  const next = others.slice(0, RUNNERS_UP).map(({ place, line, lastLine, value, named }) => {
    const where = place === '' ? `lines ${line}–${lastLine}` : place
    return `${where} ${rounded(value)}${named ? `, named ${named}` : ''}`
  })
  const runnersUp = next.length > 0 ? palette.dim(`  (next: ${printable(next.join('; '))})`) : ''
  return [`${'body'.padEnd(7)}${printable(place)}  value ${rounded(best.value)}${runnersUp}`]
}

function describeTitles(titles: Explanation['titles'], title: string | null, palette: Palette): string[] {
  const chosen = titles.find(({ text }) => text === title) ?? titles[0]
  if (!chosen) return [`${'title'.padEnd(7)}none found`]
  const others = titles.filter(({ text }) => text !== chosen.text).slice(0, RUNNERS_UP)
  const next = others.map(({ text, score }) => `“${shorten(text)}” ${rounded(score)}`)
  const runnersUp = next.length > 0 ? palette.dim(`  (next: ${printable(next.join('; '))})`) : ''
  const parts = partsOf(chosen)
  return [
    `${'title'.padEnd(7)}“${printable(shorten(chosen.text))}”  ${rounded(chosen.score)}${parts ? ` = ${parts}` : ''}${runnersUp}`,
  ]
}

const paints = { keep: 'good', used: 'bold', drop: 'bad' } as const

function lineOf(block: ExplainedBlock, palette: Palette): string {
  const fate = fateOf(block)
  const element = block.place.split(' > ').at(-1) || block.type
  return [
    palette[paints[fate]](fate),
    String(block.line).padStart(4),
    printable(element),
    `“${printable(shorten(block.text))}”`,
    roleOf(block),
    palette.dim(printable(valuesOf(block))),
  ].join('  ')
}

/** All that is known of a block. */
function detailsOf({ doc, place, features }: ExplainedBlock, palette: Palette): string[] {
  const facts = Object.entries(features).map(([name, value]) => `${name} ${value}`)
  return [
    ...(doc === null ? [] : [`      ${doc}`]),
    ...(place === '' ? [] : [`      ${palette.dim(printable(place))}`]),
    `      ${palette.dim(facts.join(', '))}`,
  ]
}

function shorten(text: string): string {
  const line = text.replace(/\s+/g, ' ')
  return line.length > MAX_TEXT_CHARACTERS ? `${[...line].slice(0, MAX_TEXT_CHARACTERS).join('')}…` : line
}
