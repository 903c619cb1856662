/** The languages whose words are known. Data only; add a language: one file, one line here. */
import type { Language } from '../types.ts'
import { en } from './en.ts'
import { zh } from './zh.ts'

export const languages: readonly Language[] = [zh, en]
