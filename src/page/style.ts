/** The stylesheet of the page. Text has a contrast of at least 4.5 to 1 in both the light and the dark scheme. */
export const STYLE = `
:root { color-scheme: light dark; --back: #fff; --card: #f6f8fa; --line: #d0d7de; --text: #1f2328; --dim: #59636e; --link: #0550ae; --pass: #1a7f37; --warn: #8a5a00; --fail: #c21e2b; --none: #afb8c1; }
@media (prefers-color-scheme: dark) { :root { --back: #0d1117; --card: #161b22; --line: #30363d; --text: #e6edf3; --dim: #9198a1; --link: #79b8ff; --pass: #3fb950; --warn: #d8a127; --fail: #ff7b72; --none: #484f58; } }
* { box-sizing: border-box; }
body { margin: 0; background: var(--back); color: var(--text); font: 16px/1.5 system-ui, sans-serif; overflow-wrap: anywhere; }
header, main, footer { max-width: 76rem; margin: 0 auto; padding: .5rem 1rem; }
h1 { font-size: 1.6rem; line-height: 1.25; margin: .5rem 0; }
h2 { font-size: 1.25rem; margin: 2rem 0 .75rem; }
main > h2:first-child { margin-top: .5rem; }
h3 { font-size: 1rem; margin: 0; display: inline; }
a { color: var(--link); }
a:focus-visible, summary:focus-visible, .scroll:focus-visible { outline: 3px solid var(--link); outline-offset: 2px; border-radius: 4px; }
.skip { position: absolute; left: -99rem; }
.skip:focus { left: 1rem; top: .5rem; padding: .5rem; background: var(--back); }
code { font: .875em ui-monospace, monospace; }
.dim, footer, figcaption, .axis, .dates { color: var(--dim); }
.mark { white-space: nowrap; font-weight: 600; }
.mark.p { color: var(--pass); } .mark.w { color: var(--warn); } .mark.f { color: var(--fail); } .mark.n { color: var(--dim); }
.tiles { display: flex; flex-wrap: wrap; gap: .75rem; padding: 0; margin: 1rem 0; list-style: none; }
.tiles li { flex: 1 1 8rem; padding: .75rem 1rem; background: var(--card); border: 1px solid var(--line); border-radius: 8px; }
.tiles b { display: block; font-size: 1.5rem; line-height: 1.2; }
.cards { display: grid; gap: .75rem; grid-template-columns: repeat(auto-fill, minmax(min(24rem, 100%), 1fr)); }
.card { padding: .75rem 1rem; background: var(--card); border: 1px solid var(--line); border-left: 5px solid var(--warn); border-radius: 8px; }
.card.fail { border-left-color: var(--fail); }
dl { display: grid; grid-template-columns: max-content 1fr; gap: .15rem .75rem; margin: .5rem 0 0; }
dt { color: var(--dim); }
dd { margin: 0; }
.scroll { overflow-x: auto; margin: .75rem 0; }
table { width: 100%; border-collapse: collapse; }
caption { text-align: left; font-weight: 600; padding: .25rem 0; }
th, td { overflow-wrap: break-word; padding: .4rem .75rem .4rem 0; border-bottom: 1px solid var(--line); text-align: left; vertical-align: top; font-weight: 400; }
thead th { color: var(--dim); font-size: .875rem; }
tbody th { min-width: 8rem; overflow-wrap: anywhere; }
td { white-space: nowrap; }
.strip { display: inline-flex; gap: 4px; justify-content: flex-end; min-width: 364px; vertical-align: middle; }
svg { display: block; }
.strip path { stroke-width: 3; fill: none; }
path.p { stroke: var(--pass); } path.w { stroke: var(--warn); } path.f { stroke: var(--fail); } path.n { stroke: var(--none); }
details { margin: .5rem 0; padding: .6rem 1rem; border: 1px solid var(--line); border-radius: 8px; }
summary { cursor: pointer; }
.chart { display: grid; grid-template-columns: max-content 1fr; gap: .25rem .5rem; margin: 1rem 0; font-size: .875rem; }
.chart svg { width: 100%; height: 7rem; overflow: visible; }
.chart path { fill: none; vector-effect: non-scaling-stroke; }
.axis { display: flex; flex-direction: column; justify-content: space-between; text-align: right; line-height: 1; }
.dates { grid-column: 2; display: flex; justify-content: space-between; }
figcaption { grid-column: 1 / -1; }
.grid { stroke: var(--line); } .usual { stroke: var(--dim); stroke-dasharray: 5 5; }
.line { stroke: var(--link); stroke-width: 2; stroke-linejoin: round; stroke-linecap: round; }
.chart path.f { stroke-width: 2; }
@media (max-width: 60rem) { .older { display: none; } .strip { min-width: 0; } }
@media (max-width: 40rem) { .wide { display: none; } th, td { padding-right: .5rem; } dl { grid-template-columns: 1fr; } dt { font-size: .875rem; margin-top: .25rem; } tbody th { min-width: 5rem; } td { white-space: normal; } }
@media print { .scroll { overflow: visible; } }
`;
