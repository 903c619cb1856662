/** For zsh: a file `_newsparse` in a folder of `$fpath`, or `source <(newsparse completion zsh)` after `compinit`. */
import type { Offer, OfferedFlag } from './offer.ts'

export function zshScript(offers: readonly Offer[]): string {
  const named = offers.filter(({ typed }) => typed !== null)
  const main = offers.filter(({ typed }) => typed === null)
  return `#compdef newsparse
# zsh completion for newsparse
_newsparse() {
  local -a commands=(
${named.map(({ typed, summary }) => `    ${quote(`${typed}:${summary}`)}`).join('\n')}
  )
  case $words[2] in
${named.map((offer) => `    ${offer.typed}) shift words; (( CURRENT-- )); ${arguments_(offer)} ;;`).join('\n')}
    *)
      if (( CURRENT == 2 )) && [[ $words[2] != -* ]]; then _describe command commands; fi
      ${main.map(arguments_)} ;;
  esac
}
if [[ $funcstack[1] == _newsparse ]]; then _newsparse "$@"; else compdef _newsparse newsparse; fi
`
}

function arguments_({ flags, words }: Offer): string {
  const operand = words.length > 0 ? `1:word:(${words.join(' ')})` : '*:file:_files'
  return ['_arguments', ...flags.flatMap(specs), quote(operand)].join(' ')
}

/** One specification for each spelling, since they exclude each other and share their help. */
const specs = ({ spellings, help, values }: OfferedFlag): string[] =>
  spellings.map((spelling) => {
    const excluded = spellings.length > 1 ? `(${spellings.join(' ')})` : ''
    const value = values === null ? '' : `:value:${values.length > 0 ? `(${values.join(' ')})` : '_files'}`
    return quote(`${excluded}${spelling}[${help.replace(/[[\]:\\]/g, '\\$&')}]${value}`)
  })

const quote = (text: string): string => `'${text.replaceAll("'", "'\\''")}'`
