/** The languages whose words are known. Data only; add a language: one file, one line here. */
import type { Language } from '../types.ts'
import { ar } from './ar.ts'
import { cs } from './cs.ts'
import { da } from './da.ts'
import { de } from './de.ts'
import { el } from './el.ts'
import { en } from './en.ts'
import { es } from './es.ts'
import { fi } from './fi.ts'
import { fr } from './fr.ts'
import { he } from './he.ts'
import { hi } from './hi.ts'
import { hu } from './hu.ts'
import { id } from './id.ts'
import { it } from './it.ts'
import { ja } from './ja.ts'
import { ko } from './ko.ts'
import { nl } from './nl.ts'
import { no } from './no.ts'
import { pl } from './pl.ts'
import { pt } from './pt.ts'
import { ro } from './ro.ts'
import { ru } from './ru.ts'
import { sv } from './sv.ts'
import { th } from './th.ts'
import { tr } from './tr.ts'
import { uk } from './uk.ts'
import { vi } from './vi.ts'
import { zh } from './zh.ts'

export const languages: readonly Language[] = [
  zh,
  en,
  ja,
  ko,
  de,
  fr,
  es,
  ru,
  pt,
  it,
  nl,
  sv,
  no,
  da,
  fi,
  pl,
  cs,
  hu,
  ro,
  tr,
  uk,
  vi,
  id,
  ar,
  he,
  el,
  hi,
  th,
]
