/** Claims -> fields: the first statement of each field that is a value. */
import type { Claim, Field, Fields, Notices, Origins, Settings } from '../../types.ts'

export async function settle(
  claims: readonly Claim[],
  settings: Settings,
  _notices: Notices,
): Promise<{ fields: Fields; origins: Origins }> {
  const nulls = new Set(settings.languages.flatMap((language) => language.nulls))
  const origins: Origins = {}
  const first = (field: Field) =>
    claims.find((claim) => claim.field === field && claim.value && !nulls.has(claim.value))?.value ?? null
  const fields = {
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
  return { fields, origins }
}
