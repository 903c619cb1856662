/** The report of `newsparse check` for people: the file, its encoding and why, its script, each kind of fault with
 * count, line and what would become of it. */
import { type RepairResult, type Severity, severityOf } from '../index.ts'
import type { Palette } from './palette.ts'
import { printable } from './printable.ts'

type Report = RepairResult['report']

const AROUND = 12

const reasons: Record<Report['input']['encodingFrom'], string> = {
  bom: 'byte order mark',
  flag: 'as given',
  http: 'declared by the content type',
  meta: 'declared in the page',
  detected: 'detected',
  string: 'text',
}

export function describeReport(
  label: string,
  result: Pick<RepairResult, 'report' | 'decoded'>,
  palette: Palette,
): string {
  const { report } = result
  const { input, script, repairs, notices } = report
  const facts = [
    input.encoding ? `${input.encoding} (${reasons[input.encodingFrom]})` : null,
    input.kind,
    script ? `script ${script}` : null,
  ]
  const head = `${palette.bold(printable(label))}: ${facts.filter(Boolean).join(', ')}`
  if (repairs.length === 0 && notices.length === 0) return `${head}, ${palette.good('nothing found')}\n`
  const lines = result.decoded.split(/\r\n|\r|\n/)
  return `${[
    head,
    ...repairs.flatMap((repair) => describeRepair(repair, lines, palette)),
    ...notices.map((notice) => describeNotice(notice, palette)),
  ].join('\n')}\n`
}

function describeRepair(
  { kind, count, examples, lossy }: Report['repairs'][number],
  lines: readonly string[],
  palette: Palette,
): string[] {
  const rest = count - examples.length
  return [
    `  ${palette.warning(kind)} ×${count}${lossy ? palette.bad(' (something is lost)') : ''}`,
    ...examples.map(
      ({ line, column, from, to }) =>
        `    ${palette.dim(`${line}:${column}`)}  ${snippet(lines[line - 1] ?? '', column - 1, from, to, palette)}`,
    ),
    ...(rest > 0 ? [palette.dim(`    … and ${rest} more`)] : []),
  ]
}

/** The place with some of its line around it, before → after. */
function snippet(line: string, at: number, from: string, to: string, palette: Palette): string {
  // A repair that builds on another one shows its own text, which need not stand in the line.
  const found = line.startsWith(from, at)
  const end = at + from.length
  const left = found
    ? printable((at > AROUND ? '…' : '') + wellFormed(line.slice(Math.max(0, at - AROUND), at)))
    : ''
  const right = found
    ? printable(wellFormed(line.slice(end, end + AROUND)) + (line.length > end + AROUND ? '…' : ''))
    : ''
  const [old, now] = [cut(from), cut(to)].map(printable) as [string, string]
  return `${left}${palette.removed(old)}${right} → ${left}${palette.added(now)}${right}`
}

const MAX = 80

const cut = (text: string) => (text.length > MAX ? `${wellFormed(text.slice(0, MAX))}…` : text)

/** Without halves of characters at the ends. */
const wellFormed = (text: string) => text.replace(/^[\udc00-\udfff]|[\ud800-\udbff]$/g, '')

const paints: Record<Severity, 'dim' | 'warning' | 'bad'> = { info: 'dim', warning: 'warning', error: 'bad' }

function describeNotice({ code, message, line }: Report['notices'][number], palette: Palette): string {
  const severity = severityOf(code)
  return `  ${palette[paints[severity]](code)}${line ? ` line ${line}` : ''}: ${printable(message)}`
}
