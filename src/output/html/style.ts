/** How an article looks: one column, light and dark, on paper too. */
export const STYLE = `
:root { color-scheme: light dark; font: 1.125rem/1.65 Georgia, "Noto Serif", "Songti SC", "Noto Serif CJK SC", serif; }
body { margin: 0; padding: 1.5rem 1rem 4rem; background: light-dark(#fff, #16181a); color: light-dark(#1b1c1d, #e6e6e3); }
article { max-width: 42rem; margin: 0 auto; overflow-wrap: break-word; overflow-x: auto; }
h1, h2, h3, h4, h5, h6 { line-height: 1.25; text-wrap: balance; margin: 2em 0 .5em; }
h1 { font-size: 2rem; margin: 0 0 .4em; }
h2 { font-size: 1.4rem; } h3 { font-size: 1.15rem; } h4, h5, h6 { font-size: 1rem; }
.subtitle { font-size: 1.25rem; margin: 0 0 .6em; }
.facts { font: .9rem/1.5 system-ui, sans-serif; color: light-dark(#5a5d61, #a9adb3); margin: 0 0 1.5em; }
.description { font-weight: bold; }
a { color: light-dark(#0b57a4, #8ab8f0); }
figure { margin: 1.8em 0; } img { max-width: 100%; height: auto; display: block; }
figcaption, caption { font: .85rem/1.5 system-ui, sans-serif; color: light-dark(#5a5d61, #a9adb3); text-align: start; padding: .4em 0; }
blockquote { margin: 1.5em 0; padding-inline-start: 1em; border-inline-start: .25rem solid light-dark(#b9bec5, #565b62); }
table { border-collapse: collapse; margin: 1.5em 0; }
th, td { border: 1px solid light-dark(#b9bec5, #565b62); padding: .3em .7em; text-align: start; vertical-align: top; }
pre { white-space: pre-wrap; overflow-wrap: anywhere; padding: .8em 1em; background: light-dark(#f2f3f4, #22262a); font-size: .85rem; }
@media print { body { padding: 0; } a { color: inherit; } }
`
