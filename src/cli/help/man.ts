/** The manual page, in roff, from the tables of commands and flags: `newsparse help man | man -l -`. */
import { type Command, commands } from '../commands.ts'
import { type CommandName, flagGroups, flagsOf, type PlacedFlag } from '../flags/index.ts'
import { version } from '../version.ts'

export function manPage(): string {
  const lines = [
    `.TH NEWSPARSE 1 "" "newsparse ${version()}" "User Commands"`,
    '.SH NAME',
    `newsparse \\- ${roff(lower(commands.parse.summary))}`,
    '.SH SYNOPSIS',
    ...Object.values(commands).flatMap(({ typed, inputs, argument }, index) => [
      ...(index === 0 ? [] : ['.br']),
      `.B newsparse${typed ? ` ${typed}` : ''}`,
      inputs ? '[flags] [inputs...]' : argument ? `[${argument.name}]` : '',
    ]),
    '.SH EXAMPLES',
    ...Object.values(commands).flatMap(({ examples }) =>
      examples.flatMap((example) => ['.PP', '.nf', roff(example), '.fi']),
    ),
    '.SH COMMANDS',
    ...Object.values(commands).flatMap(describeCommand),
    ...Object.keys(flagGroups).flatMap((group) => [
      `.SH ${group.toUpperCase()} FLAGS`,
      ...allFlags()
        .filter((flag) => flag.group === group)
        .flatMap(describeFlag),
    ]),
    '.SH EXIT STATUS',
    ...Object.entries(STATUSES).flatMap(([status, meaning]) => ['.TP', `.B ${status}`, roff(meaning)]),
  ]
  return `${lines.filter((line) => line !== '').join('\n')}\n`
}

const STATUSES = {
  '0': 'Done; also when the reader of a pipe went away.',
  '1': 'Findings at or over --fail-on.',
  '2': 'A usage error, or an input that could not be read or a result that could not be written.',
  '3': 'Read, but no article in it.',
  '130, 143': 'Interrupted by Ctrl-C, by SIGTERM.',
}

const describeCommand = ({ typed, summary }: Command): string[] => [
  '.TP',
  `.B newsparse${typed ? ` ${typed}` : ''}`,
  roff(summary),
]

function describeFlag({ long, short, value, help, default: preset, choices, on }: PlacedFlag): string[] {
  const words = choices ? [...new Set(on.flatMap((command) => choices(command).map(String)))] : []
  const names = on.map((command) => commands[command].typed ?? 'the main job')
  const more = [
    words.length > 0 ? ` One of ${words.join(', ')}.` : '',
    preset === undefined ? '' : ` Default: ${preset}.`,
    ` (${names.join(', ')})`,
  ]
  return [
    '.TP',
    `.B ${roff(`${short ? `-${short}, ` : ''}--${long}${value ? ` ${value}` : ''}`)}`,
    roff(`${help[0]!.toUpperCase()}${help.slice(1)}.${more.join('')}`),
  ]
}

const allFlags = (): PlacedFlag[] => [
  ...new Map(
    (Object.keys(commands) as CommandName[]).flatMap((name) => flagsOf(name)).map((flag) => [flag.key, flag]),
  ).values(),
]

/** `-` is a hyphen in roff and `\-` the sign that is typed; a point at the beginning of a line is a command. */
const roff = (text: string): string =>
  text
    .replaceAll('\\', '\\e')
    .replaceAll('-', '\\-')
    .replace(/^([.'])/, '\\&$1')
    .replace(
      /[^\0-\x7f]/gu,
      (sign) => `\\[u${sign.codePointAt(0)!.toString(16).toUpperCase().padStart(4, '0')}]`,
    )

const lower = (text: string): string => text[0]!.toLowerCase() + text.slice(1).replace(/\.$/, '')
