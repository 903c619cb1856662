/** What stands around a box, and which boxes are of one kind. */
import type { Box } from '../../types.ts'

/** @returns The innermost box of the wanted kind, which may be `from` itself; -1 for none. */
export function boxAround(
  from: number,
  boxes: readonly Readonly<Box>[],
  isWanted: (box: Readonly<Box>) => boolean,
): number {
  for (let at = from; at >= 0; at = boxes[at]!.parent) if (isWanted(boxes[at]!)) return at
  return -1
}

/** Boxes beside each other with the same key are of one kind: element and names, but for numbers (`comment-12`). */
export const kindKeyOf = ({ parent, tag, names }: Readonly<Pick<Box, 'parent' | 'tag' | 'names'>>): string =>
  `${parent} ${tag} ${names.replace(/\d+/g, '')}`
