/** Claims -> fields: the first statement of each field that is a value. */
import type { Claim, Field, Fields, Settings } from '../../types.ts'

export function settle(claims: readonly Claim[], settings: Settings): Fields {
  const nulls = new Set(settings.languages.flatMap((language) => language.nulls))
  const first = (field: Field) =>
    claims.find((claim) => claim.field === field && claim.value && !nulls.has(claim.value))?.value ?? null
  return {
    url: first('url'),
    title: first('title'),
    subtitle: first('subtitle'),
    source: first('source'),
    date: first('date'),
    updated: first('updated'),
    views: null,
    comments: null,
    authors: [],
    editors: [],
    photographers: [],
    location: null,
    description: first('description'),
    language: first('language'),
  }
}
