/** For bash 3.2 and later: `source <(newsparse completion bash)`. */
import type { Offer } from './offer.ts'

export function bashScript(offers: readonly Offer[]): string {
  const named = offers.filter(({ typed }) => typed !== null)
  return `# bash completion for newsparse: source <(newsparse completion bash)
_newsparse() {
  local current=\${COMP_WORDS[COMP_CWORD]} previous=\${COMP_WORDS[COMP_CWORD-1]} command=\${COMP_WORDS[1]} words=
  case $previous in
${values(offers).join('\n')}
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
function values(offers: readonly Offer[]): string[] {
  const byFlag = new Map<string, string>()
  for (const { spellings, values } of offers.flatMap(({ flags }) => flags))
    if (values) byFlag.set(spellings.join('|'), values.join(' '))
  const free = [...byFlag.keys()].filter((flag) => byFlag.get(flag) === '')
  return [
    `    ${free.join('|')}) COMPREPLY=(); return ;;`,
    ...[...byFlag]
      .filter(([, words]) => words !== '')
      .map(([flag, words]) => `    ${flag}) COMPREPLY=($(compgen -W "${words}" -- "$current")); return ;;`),
  ]
}
