/** The languages whose words are known. Data only; add a language: one file, one line here. */
import type { Language } from '../types.ts'
import { de } from './de.ts'
import { en } from './en.ts'
import { es } from './es.ts'
import { fr } from './fr.ts'
import { it } from './it.ts'
import { ja } from './ja.ts'
import { ko } from './ko.ts'
import { pt } from './pt.ts'
import { ru } from './ru.ts'
import { zh } from './zh.ts'

export const languages: readonly Language[] = [zh, en, ja, ko, de, fr, es, ru, pt, it]
