/** The rules of company are about characters, and words of the word list. */
import { expect, test } from 'vitest'
import { nodeAt } from '../../src/script/trie.ts'
import { companyRules } from '../../src/script/words/company.ts'
import { lexicon } from '../../src/script/words/lexicon.ts'
import { unitsOf } from '../../src/units.ts'

test.each(['s2t', 's2twp'])('each key of %s stands in the word list', async (configuration) => {
  const { trie } = await lexicon()
  const keys = [...companyRules(configuration).keys()]
  expect(keys.filter((key) => nodeAt(unitsOf(key), 0, key.length, trie) === 0)).toEqual([])
})
