/** The style of the page about a run: light and dark, for the screen and for paper. */

export const STYLE = `
:root { color-scheme: light dark; --line: #767676; --soft: #eee; --bar: #2463b8; --keep: #2a7d3b; --used: #2463b8; --drop: #b3372c; font: 1rem/1.5 system-ui, sans-serif; }
@media (prefers-color-scheme: dark) { :root { --line: #949494; --soft: #2b2b2b; --bar: #7fb0f5; --keep: #6fce84; --used: #7fb0f5; --drop: #f0897f; } }
* { box-sizing: border-box; }
body { max-width: 75rem; margin: 0 auto; padding: 1rem; overflow-wrap: anywhere; }
h1 { font-size: 1.6rem; } h2 { font-size: 1.2rem; }
.numbers { display: flex; flex-wrap: wrap; gap: 1rem 2rem; margin: 0; }
.numbers dt { font-size: .85rem; } .numbers dd { margin: 0; font-size: 1.6rem; font-weight: 600; }
.grid { display: grid; grid-template-columns: repeat(auto-fit, minmax(min(22rem, 100%), 1fr)); gap: 1rem 2rem; margin: 1rem 0; }
table { border-collapse: collapse; width: 100%; }
caption, figcaption { text-align: left; font-weight: 600; padding: .5rem 0 .25rem; }
th { text-align: left; font-weight: normal; } td, th { padding: .1rem .5rem .1rem 0; vertical-align: top; }
.count { text-align: right; white-space: nowrap; font-variant-numeric: tabular-nums; } .share { font-size: .85rem; }
.bar { width: 35%; } .bar svg { width: 100%; height: .6rem; } rect { fill: var(--bar); }
figure { margin: 0; } .timeline { width: 100%; height: 6rem; }
button { font: inherit; color: inherit; background: none; border: 0; padding: 0; text-align: left; text-decoration: underline; text-underline-offset: .2em; cursor: pointer; }
:focus-visible { outline: 3px solid var(--bar); outline-offset: 2px; }
form { position: sticky; top: 0; background: Canvas; display: flex; flex-wrap: wrap; gap: .5rem 1rem; align-items: end; padding: .5rem 0; border-bottom: 1px solid var(--line); z-index: 1; }
form label { display: grid; font-size: .85rem; flex: 1 1 14rem; } form p { margin: 0; }
input, select { font: inherit; padding: .3rem .5rem; width: 100%; border: 1px solid var(--line); background: Field; color: FieldText; }
ol { list-style: none; margin: 0; padding: 0; }
#list > ol { content-visibility: auto; contain-intrinsic-size: auto 370rem; }
ol > li { border-bottom: 1px solid var(--soft); }
summary { padding: .4rem 0; cursor: pointer; } summary b { margin-right: .5rem; } summary small { display: block; }
.block { margin: .3rem 0; padding: .1rem .6rem; border-left: .4rem solid var(--line); white-space: pre-line; }
.block.keep { border-color: var(--keep); } .block.used { border-color: var(--used); } .block.drop { border-color: var(--drop); }
.drop > .text { text-decoration: line-through; }
.fate { font-size: .8rem; font-weight: 600; margin-right: .5rem; } .why { display: block; font-size: .8rem; white-space: normal; }
del { text-decoration-color: var(--drop); } ins { text-decoration-color: var(--keep); }
@media print { form { display: none; } #list > ol { content-visibility: visible; } button { text-decoration: none; } body { max-width: none; } }
`
