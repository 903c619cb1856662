/** The findings of a report one by one, as annotations of a file need them. */
import { type RepairPlace, type RepairResult, type Severity, severityOf } from '../../index.ts'
import { printable } from '../printable.ts'

export interface FileFinding {
  /** Of a repair or a notice. */
  rule: string
  severity: Severity
  message: string
  line: number | null
  column: number | null
}

/** The places of the repairs that are given, then the notices. */
export function findingsOf(
  { repairs, notices }: RepairResult['report'],
  places: readonly RepairPlace[],
): FileFinding[] {
  const counts = new Map(
    repairs.map(({ kind, count }) => [kind, count > 1 ? ` (${count} in this file)` : '']),
  )
  return [
    ...places.map(({ kind, line, column, from, to }) => ({
      rule: kind,
      severity: 'warning' as const,
      message: `${kind}${counts.get(kind) ?? ''}: "${printable(from)}" → "${printable(to)}"`,
      line,
      column,
    })),
    ...notices.map(({ code, message, line }) => ({
      rule: code,
      severity: severityOf(code),
      message: printable(message),
      line,
      column: null,
    })),
  ]
}
