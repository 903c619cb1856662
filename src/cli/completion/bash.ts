/** For bash 3.2 and later: `source <(newsparse completion bash)`. */
import type { Offer } from './offer.ts'

export function bashScript(offers: readonly Offer[]): string {
  const named = offers.filter(({ typed }) => typed !== null)
  return `# bash completion for newsparse: source <(newsparse completion bash)
_newsparse() {
  local current=\${COMP_WORDS[COMP_CWORD]} previous=\${COMP_WORDS[COMP_CWORD-1]} command=\${COMP_WORDS[1]} words=
  case $command:$previous in
${offers
  .toSorted((a, b) => Number(a.typed === null) - Number(b.typed === null))
  .flatMap(values)
  .join('\n')}
  esac
  if [[ $COMP_CWORD -eq 1 && $current != -* ]]; then
    words="${named.map(({ typed }) => typed).join(' ')}"
  else
    case $command in
${named.map((offer) => `      ${offer.typed}) ${wordsOf(offer)} ;;`).join('\n')}
      *) ${offers.filter(({ typed }) => typed === null).map(wordsOf)} ;;
    esac
  fi
  # Without a match, -o default offers files.
  COMPREPLY=($(compgen -W "$words" -- "$current"))
}
complete -o default -F _newsparse newsparse
`
}

function wordsOf({ words, flags }: Offer): string {
  const spellings = flags.flatMap((flag) => flag.spellings).join(' ')
  return `if [[ $current == -* ]]; then words="${spellings}"; else words="${words.join(' ')}"; fi`
}

/** What may follow a flag that takes a value; where that is a file or a free word, nothing is offered here. */
function values({ typed, flags }: Offer): string[] {
  const pattern = (spellings: readonly string[]) => spellings.map((it) => `${typed ?? '*'}:${it}`).join('|')
  const free = flags.filter(({ values }) => values?.length === 0).flatMap(({ spellings }) => spellings)
  return [
    ...(free.length > 0 ? [`    ${pattern(free)}) COMPREPLY=(); return ;;`] : []),
    ...flags.flatMap(({ spellings, values }) =>
      values?.length
        ? [
            `    ${pattern(spellings)}) COMPREPLY=($(compgen -W "${values.join(' ')}" -- "$current")); return ;;`,
          ]
        : [],
    ),
  ]
}
