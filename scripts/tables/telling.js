/* Which characters tell Simplified from Traditional: those of one script that are not in everyday use in the other; and
 * which of these Japanese writes too, with the forms that only Japanese has. */
import { configs } from 'opencc-js/preset'
import { dictionary, entriesOf } from './dictionaries.js'

/** The telling characters of both scripts, the forms of Japan, and what tells but Japanese writes too, in code order. */
export async function tellingTable() {
  const simplified = new Map(await dictionary('STCharacters'))
  const traditional = new Map(await dictionary('TSCharacters'))
  const variants = [...(await dictionary('TWVariants')), ...(await dictionary('HKVariants'))]
  const regional = new Set(variants.map(([, value]) => value))
  // The frequent halves of the national standards: 台 and 后 are everyday characters of Traditional text, 乾 of Simplified.
  const frequentHant = charactersOf('big5', [0xa4, 0xc6], [0x40, 0x7e], [0xa1, 0xfe])
  const frequentHans = charactersOf('gbk', [0xb0, 0xd7], [0xa1, 0xfe])
  const hans = changing(simplified).filter(
    (it) => !traditional.has(it) && !frequentHant.has(it) && !regional.has(it),
  )
  const hant = changing(traditional).filter((it) => !frequentHans.has(it))
  const { japan, keeps } = japanese([...regional, ...simplified.keys(), ...simplified.values()])
  return {
    hans: hans.sort().join(''),
    hant: hant.sort().join(''),
    japan: japan.sort().join(''),
    telling: [...hans, ...hant].filter(keeps).sort().join(''),
  }
}

/**
 * The new forms that no Chinese script has (関 経 図), and whether Japanese writes a character as it is: not 東's Simplified 东, which
 * is not in its standard, nor 國, which it replaces.
 * @param {string[]} chinese
 */
function japanese(chinese) {
  const forms = new Map((configs.t2jp?.conversionChain ?? []).flat().flatMap((it) => entriesOf(String(it))))
  const standard = charactersOf('euc-jp', [0xb0, 0xf4], [0xa1, 0xfe])
  const known = new Set([
    ...chinese,
    ...charactersOf('big5', [0xa4, 0xf9], [0x40, 0x7e], [0xa1, 0xfe]),
    ...charactersOf('gbk', [0xb0, 0xf7], [0xa1, 0xfe]),
  ])
  /** Level 1: Japanese hardly writes 无 or 覈, though its standard has them. */
  const everyday = charactersOf('euc-jp', [0xb0, 0xcf], [0xa1, 0xfe])
  const isNew = (/** @type {string} */ it) => it.length === 1 && standard.has(it) && !known.has(it)
  return {
    japan: [...new Set(forms.values())].filter(isNew),
    keeps: (/** @type {string} */ it) => everyday.has(it) && !forms.has(it),
  }
}

/** Keys of the basic plane that do not stay as they are.
 * @param {Map<string, string>} map */
function changing(map) {
  return [...map].flatMap(([key, value]) => (key !== value && key.length === 1 ? [key] : []))
}

/**
 * The Han characters of a two-byte encoding with the given lead and trail bytes.
 * @param {string} label
 * @param {[number, number]} leads
 * @param {...[number, number]} trails
 */
function charactersOf(label, leads, ...trails) {
  const decoder = new TextDecoder(label)
  const found = new Set()
  for (let lead = leads[0]; lead <= leads[1]; lead++)
    for (const [from, to] of trails)
      for (let trail = from; trail <= to; trail++) {
        const it = decoder.decode(new Uint8Array([lead, trail]))
        if (/^\p{Script=Han}$/u.test(it)) found.add(it)
      }
  return found
}
