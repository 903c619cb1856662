/** argv -> command, inputs and flags, through commander; help derives from the tables of commands and flags. */
import { Argument, Command, CommanderError, InvalidArgumentError, Option } from 'commander'
import { commands } from './commands.ts'
import { type Asked, type CommandName, type Flag, flagsOf } from './flags/index.ts'
import { type Streams, tell } from './streams.ts'
import { version } from './version.ts'

/** What was typed, or the exit status when there is nothing left to do (help, a usage error). */
export type Typed = { command: CommandName; inputs: string[]; asked: Asked } | { status: 0 | 2 }

export async function readArguments(argv: readonly string[], streams: Streams): Promise<Typed> {
  let typed: Typed = { status: 0 }
  const act = (name: CommandName) =>
    function (this: Command) {
      typed = { command: name, inputs: this.args, asked: this.optsWithGlobals<Asked>() }
    }
  const root = build('parse', true).enablePositionalOptions().action(act('parse'))
  for (const name of names) {
    // Flags cost start-up time: a command that was not typed goes without.
    if (name !== 'parse') root.addCommand(build(name, argv.includes(name)).action(act(name)))
  }
  root.option('-V, --version', 'print the version').on('option:version', () => {
    tell(streams.stdout, `${version()}\n`)
    throw new CommanderError(0, 'version', '')
  })
  for (const it of [root, ...root.commands])
    it.exitOverride()
      .configureOutput({
        writeOut: (text) => tell(streams.stdout, text),
        writeErr: (text) => tell(streams.stderr, text),
      })
      .showHelpAfterError(`See newsparse ${it === root ? '' : `${it.name()} `}--help.`)
  try {
    await root.parseAsync(argv, { from: 'user' })
  } catch (error) {
    if (error instanceof CommanderError) return { status: error.exitCode === 0 ? 0 : 2 }
    throw error
  }
  return typed
}

const names = Object.keys(commands) as CommandName[]

function build(name: CommandName, withFlags: boolean): Command {
  const { typed, summary, inputs, argument, examples } = commands[name]
  const command = new Command(typed ?? 'newsparse')
    .description(summary)
    .helpCommand(false)
    .configureHelp({ subcommandTerm: (it) => it.name() })
    .addHelpText('after', `\nExamples:\n${examples.map((it) => `  $ ${it}`).join('\n')}`)
  if (inputs) command.argument('[inputs...]', 'files, folders and globs; none, or -, is standard input')
  if (argument) command.addArgument(new Argument(`<${argument.name}>`).choices(argument.words))
  for (const { key, group, ...flag } of withFlags ? flagsOf(name) : [])
    command.addOption(toOption(flag, key).helpGroup(`${group}:`))
  return command
}

function toOption({ long, short, value, help, choices, read, ...flag }: Flag<unknown>, key: string): Option {
  const allowed = choices?.()
  const words = allowed ? `${help}: ${allowed.join(', ')}` : help
  const option = new Option(
    `${short ? `-${short}, ` : ''}--${long}${value ? ` <${value}>` : ''}`,
    flag.default ? `${words} (default: ${flag.default})` : words,
  )
  if (option.attributeName() !== key)
    throw new Error(`the key of --${long} should be ${option.attributeName()}`)
  if (value)
    option.argParser((typed) => {
      if (typed === '') throw new InvalidArgumentError('It is empty; is a variable not set?')
      if (allowed && !allowed.includes(typed)) throw new InvalidArgumentError(`Use ${allowed.join(', ')}.`)
      try {
        return read ? read(typed) : typed
      } catch (error) {
        throw new InvalidArgumentError((error as Error).message)
      }
    })
  return option
}
