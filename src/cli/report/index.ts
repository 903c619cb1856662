/** `--report FILE`: a run as one page that loads nothing. What is in each document is written as it comes; the counts stand behind
 * it in the file, and before it for a reader, since data are not shown. */
import { createHash } from 'node:crypto'
import { escapeHtml } from '../../escape-html.ts'
import { severityOf } from '../../index.ts'
import { openAtomic } from '../atomic.ts'
import { inScript } from '../in-script.ts'
import { type Outcome, severityOfOutcome } from '../outcome.ts'
import { unwritable } from '../unwritable.ts'
import { createWriter } from '../writer.ts'
import { client, type Detail, type Row } from './client.ts'
import { toOverview } from './overview.ts'
import { type Reported, reportedText } from './reported.ts'
import { STYLE } from './style.ts'
import { addTo, type Counts, createTotals, type Totals } from './totals.ts'

export interface RunReport {
  add(outcome: Outcome): Promise<void>
  /** @param whole The run reached its end; else the file is left as it was. */
  close(whole: boolean): Promise<void>
}

export async function openReport(path: string, command: string, stop: AbortSignal): Promise<RunReport> {
  const file = await openAtomic(path)
  const writer = createWriter(file.stream, stop)
  const totals = createTotals()
  const put = async (text: string) => {
    await writer.write(text)
    if (writer.signal.aborted && !stop.aborted) throw unwritable(path, writer.signal.reason)
  }
  await put(headOf(command))
  return {
    async add(outcome) {
      const all = outcome.reported ?? [reportedText(null, { repairs: [], notices: [...outcome.notices] })]
      for (const it of all) {
        const facts = factsOf(outcome, it)
        addTo(totals, outcome, it, facts)
        await put(`${inScript(toRow(outcome, it, facts))}\n${inScript(toDetail(outcome, it))}\n`)
      }
    },
    async close(whole) {
      if (!whole) return file.discard()
      await put(restOf(command, totals))
      await file.commit()
    },
  }
}

/** What a document can be filtered by. */
function factsOf(outcome: Outcome, { repairs, notices, dropped, missing, source }: Reported): string[] {
  const codes = [...new Set(notices.map(({ code }) => code))]
  const isFinding = repairs.length > 0 || codes.some((code) => severityOf(code) !== 'info')
  return [
    ...(outcome.failure ? ['is:failure', `failure:${outcome.failure.code}`] : []),
    ...(isFinding || severityOfOutcome(outcome) === 'error' ? ['is:finding'] : []),
    ...repairs.map(({ kind }) => `repair:${kind}`),
    ...codes.map((code) => `notice:${code}`),
    ...Object.keys(dropped).map((rule) => `rule:${rule}`),
    ...(outcome.failure ? [] : (missing ?? [])).map((field) => `missing:${field}`),
    ...(source === null ? [] : [`source:${source}`]),
  ]
}

function toRow({ label, failure, earlier }: Outcome, it: Reported, facts: string[]): Row {
  const found = [
    ...(failure ? [failure.message] : []),
    ...(earlier ? ['done by an earlier run'] : []),
    ...it.repairs.map(({ kind, count }) => `${kind} ×${count}`),
    ...facts.filter((fact) => fact.startsWith('notice:')).map((fact) => fact.slice('notice:'.length)),
  ]
  return {
    l: label,
    t: it.title ?? '',
    m: [it.source, it.date?.replace('T', ' '), it.id ?? label].filter(Boolean).join(' · '),
    w: found.join(', '),
    k: facts,
  }
}

const toDetail = ({ failure }: Outcome, { repairs, notices, blocks, more }: Reported): Detail => ({
  failure: failure?.message ?? null,
  repairs: repairs.map(({ kind, count, examples }) => ({ kind, count, examples })),
  notices: notices.map(({ code, message, line }) => ({ code, message, line })),
  blocks: [...blocks],
  more,
})

const SCRIPT = `(${client})()`
const hashOf = (text: string) => `'sha256-${createHash('sha256').update(text).digest('base64')}'`
/** This script and this style, and nothing else. */
const policy = () =>
  `default-src 'none'; script-src ${hashOf(SCRIPT)}; style-src ${hashOf(STYLE)}; base-uri 'none'; form-action 'none'`

const headOf = (command: string): string => `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy()}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="referrer" content="no-referrer">
<title>newsparse ${command}: report</title>
<style>${STYLE}</style>
</head>
<body>
<script type="application/json" id="data">
`

const restOf = (command: string, totals: Totals): string => `</script>
<main>
<h1>newsparse ${command}: report</h1>
${toOverview(totals)}
<section aria-labelledby="documents">
<h2 id="documents">Documents</h2>
<form id="form" role="search">
<label>Search, also in the texts (/)<input id="search" type="search" autocomplete="off"></label>
<label>Show only<select id="filter">${toOptions(totals)}</select></label>
<p id="said" role="status">The list needs scripts to be allowed; the counts above do not.</p>
</form>
<div id="list"></div>
</section>
</main>
<script>${SCRIPT}</script>
</body>
</html>
`

const MAX_OPTIONS = 50

function toOptions({ repairs, notices, missing, dropped, sources }: Totals): string {
  const option = (value: string, name: string) =>
    `<option value="${escapeHtml(value)}">${escapeHtml(name)}</option>`
  const group = (label: string, kind: string, names: readonly string[]) =>
    names.length === 0
      ? ''
      : `<optgroup label="${label}">${names
          .slice(0, MAX_OPTIONS)
          .map((name) => option(`${kind}:${name}`, name))
          .join('')}</optgroup>`
  const sorted = (counts: Counts) => [...counts.keys()].sort()
  const bySize = [...sources].sort(([, a], [, b]) => b.documents - a.documents).map(([name]) => name)
  return [
    option('', 'all documents'),
    option('is:finding', 'with findings'),
    option('is:failure', 'without a result'),
    group('Repaired', 'repair', sorted(repairs)),
    group('Noticed', 'notice', sorted(notices)),
    group('Missing', 'missing', sorted(missing)),
    group('Left out by', 'rule', sorted(dropped)),
    group('Source', 'source', bySize),
  ].join('')
}
