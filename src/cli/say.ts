/** What people read on standard error: `file:line: severity: message [code]`, one line each. */
import { type Severity, severityOf } from '../index.ts'
import type { Outcome } from './outcome.ts'
import type { Palette } from './palette.ts'
import { printable } from './printable.ts'
import type { Writer } from './writer.ts'

export interface Say {
  outcome(outcome: Outcome): Promise<void>
}

export interface SaySettings {
  quiet: boolean
  verbose: boolean
}

export function createSay(writer: Writer, palette: Palette, { quiet, verbose }: SaySettings): Say {
  const paints = { info: palette.dim, warning: palette.warning, error: palette.bad }
  const line = (label: string, severity: Severity, message: string, code: string) =>
    writer.write(
      `${palette.bold(printable(label))}: ${paints[severity](severity)}: ${message} ${palette.dim(`[${code}]`)}\n`,
    )
  return {
    async outcome({ label, record, output, failure, notices, repairs, rewritten }) {
      // A record that failed says so in its place in the output.
      if (failure && !(record && output !== null && !verbose))
        await line(label, 'error', tidy(failure.message, verbose), failure.code)
      if (quiet || (record && !verbose)) return
      for (const { code, message, line: at } of notices)
        await line(at ? `${label}:${at}` : label, severityOf(code), tidy(message, false), code)
      const fixes = Object.entries(repairs).map(([kind, count]) => `${kind} ×${count}`)
      if (fixes.length > 0 && (verbose || rewritten))
        await line(label, 'info', `repaired: ${fixes.join(', ')}`, rewritten ? 'rewritten' : 'repaired')
      else if (rewritten) await line(label, 'info', 'rewritten', 'rewritten')
    },
  }
}

/** One line, unless a stack trace was asked for. */
const tidy = (message: string, lines: boolean) =>
  lines ? message.split('\n').map(printable).join('\n') : printable(message)
