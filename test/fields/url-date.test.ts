/** The day that an address states. */
import { describe, expect, test } from 'vitest'
import { dateOfUrl } from '../../src/fields/url-date.ts'
import { languages } from '../../src/languages/index.ts'

describe('an address states a day', () => {
  test.each([
    '/world/2024/03/05/harbour.html',
    '/world/2024-03/05/harbour.html',
    '/n1/2024/0305/c1001-1.html',
    '/202403/05/harbour.html',
    '/202403/t20240305_1234.html',
    '/a/20240305123456',
    '/a/20240305',
    '/blog/2024-03-05-harbour',
    '/harbour-opens-2024-03-05.html',
    '/harbour_2024_03_05',
    '/world/2024/mar/05/harbour',
    '/2024/3/5/harbour',
    '/mundo/2024/marzo/05/puerto',
  ])('%s', (path) => {
    expect(dateOfUrl(`https://news.example${path}`, languages)).toBe('2024-03-05')
  })

  test.each([
    '/world/2024/03/harbour.html',
    '/news/world-20120512',
    '/a/20241305',
    '/a?date=2024-03-05',
    '/2024/harbour/05/',
    '/2024/13/5/',
    '/v2024.03.05x/',
    '/12024/03/05/',
  ])('%s does not', (path) => {
    expect(dateOfUrl(`https://news.example${path}`, languages)).toBeNull()
  })
})
