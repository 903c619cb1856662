/** Colours, by what a stream can show. chalk is loaded only when there is something to colour. */
import type { When } from './flags/index.ts'
import type { Output } from './streams.ts'

export type Paint = (text: string) => string

export interface Palette {
  /** Without colours. */
  plain: boolean
  bold: Paint
  dim: Paint
  italic: Paint
  underlined: Paint
  struck: Paint
  name: Paint
  good: Paint
  warning: Paint
  bad: Paint
  removed: Paint
  added: Paint
}

export type ColorLevel = 0 | 1 | 2 | 3

/** How many colours to use on a stream: `--color`, then NO_COLOR, then FORCE_COLOR, then what the terminal can. */
export function colorLevel(when: When, stream: Output, env: Record<string, string | undefined>): ColorLevel {
  if (when === 'never') return 0
  const able = terminalLevel(stream, env)
  if (when === 'always') return able || 1
  if (env.NO_COLOR) return 0
  const forced = env.FORCE_COLOR
  if (forced === undefined) return able
  if (forced === '0' || forced === 'false') return 0
  return forced === '2' ? 2 : forced === '3' ? 3 : able || 1
}

function terminalLevel(stream: Output, env: Record<string, string | undefined>): ColorLevel {
  if (!stream.isTTY || env.TERM === 'dumb') return 0
  const depth = stream.getColorDepth?.(env) ?? 1
  return depth >= 24 ? 3 : depth >= 8 ? 2 : depth >= 4 ? 1 : 0
}

const as: Paint = (text) => text
const plain: Palette = {
  plain: true,
  bold: as,
  dim: as,
  italic: as,
  underlined: as,
  struck: as,
  name: as,
  good: as,
  warning: as,
  bad: as,
  removed: as,
  added: as,
}

export async function createPalette(level: ColorLevel): Promise<Palette> {
  if (level === 0) return plain
  const { Chalk } = await import('chalk')
  const chalk = new Chalk({ level })
  return {
    plain: false,
    bold: one(chalk.bold),
    dim: one(chalk.dim),
    italic: one(chalk.italic),
    underlined: one(chalk.underline),
    struck: one(chalk.strikethrough),
    name: one(chalk.cyan),
    good: one(chalk.green),
    warning: one(chalk.yellow),
    bad: one(chalk.red),
    removed: one(chalk.red),
    added: one(chalk.green),
  }
}

/** chalk joins all its arguments: handed to `replace` or `map` as it is, it would print what those pass besides. */
const one =
  (paint: Paint): Paint =>
  (text) =>
    paint(text)
