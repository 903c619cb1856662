/** `check --reporter sarif`: SARIF 2.1.0, written as the results come: a head, the results, a foot. */
import {
  escapeControls,
  noticeTypes,
  placesOf,
  type RepairResult,
  repairs,
  type Severity,
} from '../../index.ts'
import { version } from '../version.ts'
import { findingsOf } from './findings.ts'

const levels = { info: 'note', warning: 'warning', error: 'error' } as const satisfies Record<
  Severity,
  string
>

/** What stands around and between the results of `toSarif`. */
export function sarifFrame(): { begin: string; between: string; end: string } {
  const rules = [
    ...repairs.map(({ kind, description }) => toRule(kind, description, 'warning')),
    ...Object.entries(noticeTypes).map(([code, { message, severity }]) => toRule(code, message, severity)),
  ]
  const log = {
    $schema: 'https://json.schemastore.org/sarif-2.1.0.json',
    version: '2.1.0',
    runs: [
      {
        tool: { driver: { name: 'newsparse', semanticVersion: version(), rules } },
        columnKind: 'utf16CodeUnits',
        results: [],
      },
    ],
  }
  const [begin, end] = JSON.stringify(log).split(/(?<="results":\[)(?=\])/) as [string, string]
  return { begin, between: ',', end: `${end}\n` }
}

const toRule = (id: string, text: string, severity: Severity) => ({
  id,
  shortDescription: { text },
  defaultConfiguration: { level: levels[severity] },
})

/** Null when there is nothing to show. */
export function toSarif(file: string | null, result: RepairResult): string | null {
  const results = findingsOf(result.report, placesOf(result)).map(
    ({ rule, severity, message, line, column }) => ({
      ruleId: rule,
      level: levels[severity],
      message: { text: message },
      ...(file !== null && { locations: [{ physicalLocation: toLocation(file, line, column) }] }),
    }),
  )
  return results.map((it) => escapeControls(JSON.stringify(it))).join(',') || null
}

const toLocation = (file: string, line: number | null, column: number | null) => ({
  artifactLocation: { uri: file.split(/[\\/]/).map(encodeURIComponent).join('/') },
  ...(line !== null && { region: { startLine: line, ...(column !== null && { startColumn: column }) } }),
})
