/** For fish: `newsparse completion fish > ~/.config/fish/completions/newsparse.fish`. */
import type { Offer, OfferedFlag } from './offer.ts'

export function fishScript(offers: readonly Offer[]): string {
  const named = offers.flatMap(({ typed }) => typed ?? [])
  const lines = offers.flatMap(({ typed, summary, words, flags }) => {
    const here =
      typed === null
        ? `not __fish_seen_subcommand_from ${named.join(' ')}`
        : `__fish_seen_subcommand_from ${typed}`
    return [
      ...(typed === null ? [] : [complete('__fish_use_subcommand', `-a ${typed}`, summary)]),
      ...(words.length > 0 ? [complete(here, `-f -a ${quote(words.join(' '))}`)] : []),
      ...flags.map((flag) => complete(here, switches(flag), flag.help)),
    ]
  })
  return `# fish completion for newsparse\n${lines.join('\n')}\n`
}

const complete = (condition: string, what: string, help?: string): string =>
  `complete -c newsparse -n ${quote(condition)} ${what}${help ? ` -d ${quote(help)}` : ''}`

function switches({ spellings, values }: OfferedFlag): string {
  const names = spellings.map((it) => (it.startsWith('--') ? `-l ${it.slice(2)}` : `-s ${it.slice(1)}`))
  if (values === null) return names.join(' ')
  return [...names, values.length > 0 ? `-x -a ${quote(values.join(' '))}` : '-r'].join(' ')
}

const quote = (text: string): string => `'${text.replace(/['\\]/g, '\\$&')}'`
