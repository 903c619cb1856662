/** The tables that the build leaves for the start are those that the library makes without them. */
import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { rarities } from '../../src/repair/mojibake/rarities.ts'
import { classes } from '../../src/script/classes.ts'

/** Sources have no tables beside them. */
const built = (name: string) => new Uint8Array(readFileSync(`dist/tables/${name}.bin`))

test.each([
  ['rarities', () => new Uint8Array(rarities().buffer)],
  ['classes', classes],
])('%s', (name, make) => {
  expect(Buffer.from(built(name)).equals(make())).toBe(true)
})
