/** The style of the printable page: calm, readable at any width, light and dark, and on A4. */
export const style = `
:root {
  color-scheme: light dark;
  --paper: #ffffff; --ink: #1d2530; --soft: #566070; --rule: #d5dae1; --band: #f4f6f8; --accent: #1f4e79;
  --covered: #14603a; --covered-band: #e6f4ec; --narrowed: #7a4a00; --narrowed-band: #fdf2dc;
  --confirm: #274b73; --confirm-band: #e6eef8; --bank: #3d4a5c; --bank-band: #e9edf2;
}
@media (prefers-color-scheme: dark) {
  :root {
    --paper: #14181e; --ink: #e4e8ee; --soft: #a9b3c1; --rule: #38414d; --band: #1d232b; --accent: #9cc4ee;
    --covered: #8fdcb1; --covered-band: #15301f; --narrowed: #f1c878; --narrowed-band: #33270f;
    --confirm: #b5cff0; --confirm-band: #1b2c42; --bank: #c2cbd8; --bank-band: #28303b;
  }
}
* { box-sizing: border-box; }
html { -webkit-text-size-adjust: 100%; text-size-adjust: 100%; }
body {
  margin: 0; background: var(--paper); color: var(--ink);
  font-family: "BIZ UDPGothic", "Yu Gothic UI", "Hiragino Sans", "Noto Sans JP", "Noto Sans CJK JP", sans-serif;
  font-size: 15px; line-height: 1.75; line-break: strict; overflow-wrap: anywhere; text-wrap: pretty;
}
[lang="ja"] { word-break: auto-phrase; }
[lang="en"] { word-break: keep-all; }
:lang(en) { line-height: 1.6; }
h1, h2, h3 { text-wrap: balance; }
a { display: inline-block; padding: 1px 0; color: var(--accent); text-underline-offset: .2em; }
main { max-width: 72rem; margin: 0 auto; padding: 2.5rem 1.5rem 4rem; }
h1 { font-size: 1.6rem; line-height: 1.4; margin: 0 0 1.25rem; padding-bottom: .75rem; border-bottom: 3px solid var(--accent); }
h2 { font-size: 1.25rem; line-height: 1.4; margin: 3rem 0 1rem; padding-left: .7rem; border-left: 5px solid var(--accent); }
h3 { font-size: 1.05rem; line-height: 1.5; margin: 2.25rem 0 .75rem; }
p { margin: .6rem 0; max-width: 60rem; }
ul { margin: .6rem 0; padding-left: 1.4rem; max-width: 60rem; }
li { margin: .25rem 0; }
code { font-family: ui-monospace, Consolas, "Noto Sans Mono", monospace; font-size: .88em; color: var(--soft); }
.notice { background: var(--band); border: 1px solid var(--rule); border-radius: 6px; padding: .75rem 1rem; max-width: none; }
.lead { font-size: 1.1rem; }
dl { display: grid; grid-template-columns: max-content 1fr; gap: .25rem 1.25rem; margin: 1rem 0; max-width: 60rem; }
dt { color: var(--soft); }
dd { margin: 0; min-width: 0; }
table { width: 100%; border-collapse: collapse; margin: 1rem 0; font-size: .93rem; line-height: 1.6; }
caption { text-align: left; color: var(--soft); font-size: .9rem; padding-bottom: .4rem; }
th, td { text-align: left; vertical-align: top; padding: .5rem .7rem; border-bottom: 1px solid var(--rule); }
th { background: var(--band); border-bottom: 2px solid var(--rule); font-weight: 600; white-space: nowrap; }
td { min-width: 6.8em; }
td:first-child { min-width: 4.6em; }
td:has(.status) { min-width: 9.5em; }
td:has(> div > strong:first-child) { min-width: 15em; }
.status { display: inline-block; margin-block: 1px; word-break: keep-all; border-radius: 4px; padding: 0 .45rem; font-weight: 600; }
.status span { margin-right: .3rem; }
.covered { color: var(--covered); background: var(--covered-band); }
.narrowed { color: var(--narrowed); background: var(--narrowed-band); }
.confirm { color: var(--confirm); background: var(--confirm-band); }
.bank-side { color: var(--bank); background: var(--bank-band); }
details { border: 1px solid var(--rule); border-radius: 6px; margin: .4rem 0; padding: .35rem .8rem; font-size: .93rem; }
summary { cursor: pointer; color: var(--accent); }
details > ul { margin-bottom: .6rem; max-width: none; }
.taken { font-weight: 600; }
.taken > ul { font-weight: 400; }
.aside { color: var(--soft); }
:focus-visible { outline: 3px solid var(--accent); outline-offset: 2px; }
@media (max-width: 46rem) {
  main { padding: 1.25rem 1rem 3rem; }
  h1 { font-size: 1.3rem; }
  dl { grid-template-columns: 1fr; gap: 0; }
  dd { margin-bottom: .5rem; }
  table, caption, tbody, tr, td { display: block; }
  thead { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); }
  tr { border: 1px solid var(--rule); border-radius: 6px; margin: .6rem 0; padding: .4rem .8rem; }
  td, td:first-child { display: grid; grid-template-columns: 7.5rem 1fr; gap: .6rem; border: 0; padding: .2rem 0; min-width: 0; }
  td:has(.status), td:has(> div > strong:first-child) { min-width: 0; }
  td > div { min-width: 0; }
  td::before { content: attr(data-title); color: var(--soft); }
}
@media print {
  @page { size: A4; margin: 16mm 14mm; }
  :root {
    color-scheme: light;
    --paper: #ffffff; --ink: #000000; --soft: #444444; --rule: #b5b5b5; --band: #f2f2f2; --accent: #1f4e79;
    --covered: #14603a; --covered-band: #ffffff; --narrowed: #7a4a00; --narrowed-band: #ffffff;
    --confirm: #274b73; --confirm-band: #ffffff; --bank: #3d4a5c; --bank-band: #ffffff;
  }
  html { font-size: 9.5pt; }
  body { font-size: 1rem; line-height: 1.55; }
  .status { padding: 0; }
  main { max-width: none; padding: 0; }
  h1 { font-size: 15pt; }
  h2 { font-size: 12.5pt; margin-top: 1.6rem; }
  h3 { font-size: 10.5pt; margin-top: 1.2rem; }
  h1, h2, h3, caption, summary { break-after: avoid; }
  tr, li { break-inside: avoid; }
  thead { display: table-header-group; }
  details { border: 0; padding: 0; }
}
`;
