/** `check --reporter github`: workflow commands that GitHub Actions shows beside the lines they are about. One for each
 * kind and file, because GitHub shows only the first few of a step. */
import type { RepairResult } from '../../index.ts'
import { printable } from '../printable.ts'
import { findingsOf } from './findings.ts'

const commands = { info: 'notice', warning: 'warning', error: 'error' } as const

/** Null when there is nothing to show. */
export function toGithub(file: string | null, report: RepairResult['report']): string | null {
  const first = report.repairs.flatMap(({ kind, examples }) =>
    examples.slice(0, 1).map((example) => ({ kind, ...example })),
  )
  const shown = file === null ? null : printable(file)
  const lines = findingsOf(report, first).map(({ rule, severity, message, line, column }) => {
    const properties = { file: shown, line, col: column, title: `newsparse: ${rule}` }
    const given = Object.entries(properties).flatMap(([key, value]) =>
      value === null ? [] : [`${key}=${escapeProperty(String(value))}`],
    )
    return `::${commands[severity]} ${given.join(',')}::${escapeData(message)}\n`
  })
  return lines.join('') || null
}

const escapeData = (text: string) => text.replace(/[%\r\n]/g, encodeURIComponent)
const escapeProperty = (text: string) => text.replace(/[%\r\n:,]/g, encodeURIComponent)
