/** Keeps the files of the playground, so that it works without a network once it was open. It asks for nothing but those. */

interface Kept extends Event {
  request: Request
  waitUntil(done: Promise<unknown>): void
  respondWith(response: Promise<Response>): void
}
interface Scope {
  addEventListener(type: 'install' | 'activate' | 'fetch', act: (event: Kept) => void): void
  skipWaiting(): Promise<void>
  clients: { claim(): Promise<void> }
}
const scope = globalThis as unknown as Scope

/** Written by the build: what to keep, under a name that changes with it. */
declare const KEPT: { name: string; files: readonly string[] }

scope.addEventListener('install', (event) => {
  const keep = async () => {
    const cache = await caches.open(KEPT.name)
    await cache.addAll([...KEPT.files])
    await scope.skipWaiting()
  }
  event.waitUntil(keep())
})
scope.addEventListener('activate', (event) => {
  const clean = async () => {
    const old = (await caches.keys()).filter((name) => name.startsWith('newsparse-') && name !== KEPT.name)
    await Promise.all(old.map((name) => caches.delete(name)))
    await scope.clients.claim()
  }
  event.waitUntil(clean())
})
scope.addEventListener('fetch', (event) => {
  const { request } = event
  if (request.method !== 'GET' || new URL(request.url).origin !== location.origin) return
  event.respondWith(caches.match(request, { ignoreSearch: true }).then((kept) => kept ?? fetch(request)))
})
