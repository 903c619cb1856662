/** Labels above the headline of a text that somebody has paid for. */
import { oncePerSet } from '../../languages/merge.ts'

export const sponsoredWords = oncePerSet((languages): ((text: string) => boolean) => {
  const labels = new Set(languages.flatMap(({ sponsored }) => sponsored ?? []))
  return (text) => labels.has(text.trim().toLowerCase())
})
