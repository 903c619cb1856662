/** The findings of a report one by one, as annotations of a file need them. */
import { type RepairResult, type Severity, severityOf } from '../../index.ts'
import { printable } from '../printable.ts'

export interface FileFinding {
  /** Of a repair or a notice. */
  rule: string
  severity: Severity
  message: string
  line: number | null
  column: number | null
}

/** The first places of each repair, then the notices. */
export function findingsOf({ repairs, notices }: RepairResult['report'], perRepair: number): FileFinding[] {
  return [
    ...repairs.flatMap(({ kind, count, examples }) =>
      examples.slice(0, perRepair).map(({ line, column, from, to }) => ({
        rule: kind,
        severity: 'warning' as const,
        message: `${kind}${count > 1 ? ` (${count} in this file)` : ''}: "${printable(from)}" → "${printable(to)}"`,
        line,
        column,
      })),
    ),
    ...notices.map(({ code, message, line }) => ({
      rule: code,
      severity: severityOf(code),
      message: printable(message),
      line,
      column: null,
    })),
  ]
}
