/** Puts the arbiter's values right where the form of the line leaves no choice: what a label states is whole, an outlet goes on
 * to its last word, a name stands between its role and its place, and a closing word tells what people did. */
import type { Arbitration, Said, Value } from '../arbiter/index.ts'
import type { Mark } from '../scan.ts'
import { withDeeds } from './deeds.ts'
import { withCompounds, withoutCodes, withParticles, withReporters } from './names.ts'
import { extended, isOutlet, withFiled, withUnits } from './outlets.ts'
import { withPlaces } from './places.ts'
import { withCollectives, withStated } from './stated.ts'

export { PEOPLE } from './words.ts'

/** `题图来自：视觉中国`: of a label whose value is no field of ours. */
function isPassedOver(line: string, marks: readonly Mark[], { start }: Value): boolean {
  const mark = marks.findLast(({ end }) => end <= start)
  return (
    mark?.kind === 'label' &&
    mark.field === 'ignored' &&
    mark.colon &&
    !BORDER.test(line.slice(mark.end, start))
  )
}
const BORDER = /[|,;/()[\]]| {2}/

export function settled(
  line: string,
  marks: readonly Mark[],
  said: readonly Said[],
  { lattice, values: read }: Arbitration,
): Value[] {
  const values = withFiled(
    lattice,
    read.filter((value) => isOutlet(lattice, value) && !isPassedOver(line, marks, value)),
  )
  const collective = withCollectives(lattice, said, values)
  const stated = withUnits(lattice, withStated(line, marks, said, lattice, collective))
  const named = withParticles(
    lattice,
    withCompounds(
      lattice,
      withReporters(
        lattice,
        stated.map((value) => (value.state === 'source' ? extended(lattice, value, stated) : value)),
      ),
    ),
  )
  return withDeeds(line, lattice, withPlaces(line, lattice, said, withoutCodes(line, named)))
}
