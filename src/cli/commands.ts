/** The commands: what help says of each. What each does stands in `tasks/` and `about.ts`. */
import type { CommandName } from './flags/index.ts'
import { topics } from './help/topics.ts'

export interface CommandArgument {
  name: string
  words: () => readonly string[]
  required: boolean
}

export interface Command {
  /** As typed; null for the main job. */
  typed: string | null
  summary: string
  /** Takes inputs. */
  inputs: boolean
  /** What it takes instead: one of some words. */
  argument?: CommandArgument
  examples: readonly string[]
}

export const commands: Readonly<Record<CommandName, Command>> = {
  parse: {
    typed: null,
    summary: 'Structure news articles: repair the text, read the header, split the body into sections.',
    inputs: true,
    examples: [
      'newsparse article.txt',
      'newsparse page.html --json | jq -r .title',
      'cat feed.ndjson | newsparse --from ndjson --ndjson --script hans',
    ],
  },
  repair: {
    typed: 'repair',
    summary: 'Decode and repair the text, change nothing else, write UTF-8.',
    inputs: true,
    examples: [
      'newsparse repair old.txt -o new.txt',
      'newsparse repair --diff old.txt',
      'newsparse repair --write *.txt',
    ],
  },
  check: {
    typed: 'check',
    summary: 'Report what is corrupt and what would be repaired; exit with 1 when there is something.',
    inputs: true,
    examples: ['newsparse check article.txt', 'newsparse check *.txt --json'],
  },
  explain: {
    typed: 'explain',
    summary: 'Show how an article came about: each block kept, used or left out, and by which rule.',
    inputs: true,
    examples: [
      'newsparse explain page.html',
      'newsparse explain page.html --block "Read more"',
      'newsparse explain page.html --html why.html',
    ],
  },
  schema: {
    typed: 'schema',
    summary: 'Print the JSON Schema of the article, or of the configuration.',
    inputs: false,
    argument: { name: 'of', words: () => ['article', 'config'], required: false },
    examples: ['newsparse schema -o newsparse.schema.json', 'newsparse schema config -o config.schema.json'],
  },
  completion: {
    typed: 'completion',
    summary: 'Print a script that completes commands and flags in a shell.',
    inputs: false,
    argument: { name: 'shell', words: () => ['bash', 'zsh', 'fish'], required: true },
    examples: ['source <(newsparse completion bash)'],
  },
  help: {
    typed: 'help',
    summary: 'Say how a command is used, or what a notice, an error or a repair means and what to do.',
    inputs: false,
    argument: { name: 'topic', words: () => [...typedCommands(), ...topics()], required: false },
    examples: ['newsparse help repair', 'newsparse help no-article', 'newsparse help man | man -l -'],
  },
}

/** The commands that have a word of their own. */
export const typedCommands = (): string[] => Object.values(commands).flatMap(({ typed }) => typed ?? [])
