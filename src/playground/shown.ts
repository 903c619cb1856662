/** Shows a page that newsparse made inside another: its style holds for it alone, none of its pictures are fetched, nothing in it runs. */

export function showPage(host: HTMLElement, html: string): void {
  // The policy of this page would refuse the style where it stands. What newsparse writes has it once, and texts are escaped.
  const style = /<style>([^<]*)<\/style>/.exec(html)?.[1] ?? ''
  // A document that is only parsed loads and runs nothing.
  const made = new DOMParser().parseFromString(html.replace(`<style>${style}</style>`, ''), 'text/html')
  const root = host.shadowRoot ?? host.attachShadow({ mode: 'open' })
  const sheet = new CSSStyleSheet()
  sheet.replaceSync(`:host { all: initial; display: block; }\n${style.replaceAll(':root', ':host')}`)
  root.adoptedStyleSheets = [sheet]
  for (const it of made.querySelectorAll('script, style, iframe, object')) it.remove()
  for (const it of made.querySelectorAll('img, video, audio, source')) it.replaceWith(toWords(it))
  for (const it of made.querySelectorAll('a[href]')) {
    it.setAttribute('target', '_blank')
    it.setAttribute('rel', 'noopener noreferrer')
  }
  // The page around it has a main part of its own.
  for (const it of made.querySelectorAll('main')) {
    const part = document.createElement('div')
    for (const { name, value } of it.attributes) part.setAttribute(name, value)
    part.append(...it.childNodes)
    it.replaceWith(part)
  }
  const body = document.importNode(made.body, true)
  for (const name of ['lang', 'dir']) {
    const value = made.documentElement.getAttribute(name)
    if (value !== null) body.setAttribute(name, value)
  }
  root.replaceChildren(body)
}

/** A picture would be asked for from where it stands. */
function toWords(picture: Element): HTMLElement {
  const words = document.createElement('span')
  words.textContent = `[${[picture.getAttribute('alt') || 'picture', picture.getAttribute('src')].filter(Boolean).join(': ')}]`
  return words
}
