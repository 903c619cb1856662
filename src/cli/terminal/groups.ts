/** What there is to say about the article above it on the terminal: the failure, the notices by severity, then what was repaired
 * and what was left out, a line each. */
import { type Severity, severityOf } from '../../index.ts'
import type { Outcome } from '../outcome.ts'
import type { Palette } from '../palette.ts'
import { printable } from '../printable.ts'

type Compose = (palette: Palette) => string

const paints: Record<Severity, 'bad' | 'warning' | 'dim'> = { error: 'bad', warning: 'warning', info: 'dim' }
const labels: Record<Severity, string> = { error: 'error', warning: 'warning', info: 'note' }
const LABEL_COLUMNS = 10

export function groupsOf(outcome: Outcome, isQuiet: boolean): Compose[] {
  const { label, failure, notices, repairs, dropped = {} } = outcome
  const failures: Compose[] = failure
    ? [(it) => said(it, 'error', `${label}: ${failure.message}`, failure.code)]
    : []
  if (isQuiet) return failures
  const grouped = (['error', 'warning', 'info'] as const).flatMap((severity) =>
    notices
      .filter(({ code }) => severityOf(code) === severity)
      .map(
        ({ code, message, line }): Compose =>
          (it) =>
            said(it, severity, line === null ? message : `${message} (line ${line})`, code),
      ),
  )
  const facts: Compose[] = [
    ...counted('repaired', repairs, '--show repairs marks them'),
    ...counted('left out', dropped, '--show dropped shows them'),
  ]
  const all = [...failures, ...grouped, ...facts]
  return all.length > 0 && outcome.output !== null ? [() => '', ...all] : all
}

const said = (palette: Palette, severity: Severity, text: string, code: string): string =>
  `${palette[paints[severity]](labels[severity].padEnd(LABEL_COLUMNS))}${printable(text)} ${palette.dim(`[${code}]`)}`

function counted(label: string, counts: Readonly<Record<string, number>>, hint: string): Compose[] {
  const parts = Object.entries(counts).map(([name, count]) => `${count} × ${name}`)
  if (parts.length === 0) return []
  return [(it) => it.dim(`${label.padEnd(LABEL_COLUMNS)}${parts.join(', ')} (${hint})`)]
}
