#include "report/audit_page.hpp"

namespace report {

const std::string_view audit_style = R"css(
:root {
  color-scheme: light dark;
  --ground: #ffffff; --raised: #f4f5f7; --line: #d5d9e0; --text: #1b1f27; --faint: #59616f;
  --link: #0b57b0; --focus: #0b57b0;
  --supported: #14713d; --unsupported: #8f5200; --undecided: #59616f; --wrong: #b3261e;
  --uncited: #7a3ea8; --exempt: #667081;
  --supported-ground: #d9f0e1; --wrong-ground: #fbdcd9; --absent-ground: #e6e9ef;
  --target: #fff3cc;
}
@media screen and (prefers-color-scheme: dark) {
  :root {
    --ground: #14171c; --raised: #1e232b; --line: #363d49; --text: #e6e9ee; --faint: #a2abb9;
    --link: #8ab8f5; --focus: #8ab8f5;
    --supported: #67cf94; --unsupported: #eab464; --undecided: #a2abb9; --wrong: #f58f86;
    --uncited: #cd9cf2; --exempt: #8892a2;
    --supported-ground: #173d27; --wrong-ground: #521f1b; --absent-ground: #2a303a;
    --target: #3d3413;
  }
}
* { box-sizing: border-box; }
body { margin: 0 auto; max-width: 84rem; padding: 1.5rem 1.25rem 4rem; background: var(--ground);
  color: var(--text); font: 1rem/1.5 system-ui, sans-serif; }
h1 { font-size: 1.75rem; line-height: 1.2; margin: 0 0 .25rem; }
h2 { font-size: 1.25rem; margin: 2.5rem 0 .5rem; }
p { margin: .25rem 0 .75rem; max-width: 46rem; }
.faint, caption { color: var(--faint); }
a { color: var(--link); }
:focus-visible { outline: 3px solid var(--focus); outline-offset: 2px; }
.skip { position: absolute; left: -99rem; }
.skip:focus { left: 1rem; top: .5rem; background: var(--ground); padding: .5rem; z-index: 9; }
nav ul { display: flex; flex-wrap: wrap; gap: .25rem 1.25rem; list-style: none; padding: 0; }
nav a { display: inline-block; padding: .125rem 0; }
.tally { display: grid; grid-template-columns: repeat(auto-fit, minmax(8rem, 1fr)); gap: .75rem;
  margin: 1rem 0; }
.tally div { background: var(--raised); border: 1px solid var(--line); border-radius: .5rem;
  padding: .5rem .75rem; display: flex; flex-direction: column-reverse; }
.tally dt { color: var(--faint); font-size: .875rem; }
.tally dd { margin: 0; font-size: 1.5rem; font-weight: 600; font-variant-numeric: tabular-nums; }
section, #claims tr { scroll-margin-top: 3rem; }
tr:target { background: var(--target); outline: 2px solid var(--focus); outline-offset: -2px; }
.scroll { overflow: auto; border: 1px solid var(--line); border-radius: .5rem; }
table { border-collapse: collapse; width: 100%; font-size: .9375rem; }
caption { text-align: left; padding: .5rem .75rem; }
th, td { padding: .375rem .75rem; text-align: left; vertical-align: top;
  border-bottom: 1px solid var(--line); overflow-wrap: anywhere; }
thead th { background: var(--raised); white-space: nowrap; }
th[scope=row] { font-weight: 500; }
#documents th[scope=row] { min-width: min(16rem, 45vw); }
#sources th[scope=row] { min-width: min(14rem, 45vw); }
#sources td:nth-child(2) { min-width: 14rem; }
#documents thead th::first-letter, .tally dt::first-letter { text-transform: uppercase; }
.number { text-align: right; font-variant-numeric: tabular-nums; white-space: nowrap; }
.bar { display: flex; height: .625rem; width: 8rem; max-width: 100%; border-radius: .3125rem;
  overflow: hidden; background: var(--absent-ground); margin-top: .4375rem;
  forced-color-adjust: none; }
.bar i { display: block; }
.chip { display: inline-block; border: 1px solid currentColor; border-radius: 1rem;
  padding: 0 .5rem; font-size: .8125rem; font-weight: 600; white-space: nowrap; }
.supported { color: var(--supported); } .unsupported { color: var(--unsupported); }
.undecided { color: var(--undecided); } .wrong { color: var(--wrong); }
.uncited { color: var(--uncited); } .exempt { color: var(--exempt); }
.bar i { background: currentColor; }
.zero { color: var(--faint); }
td.wrong, td.uncited, td.unsupported, td.undecided { font-weight: 600; }
.words { font-weight: 600; }
form { display: flex; flex-wrap: wrap; gap: .75rem 1.25rem; align-items: end; margin: .75rem 0;
  padding: .75rem; background: var(--raised); border: 1px solid var(--line);
  border-radius: .5rem; }
form[hidden] { display: none !important; }
@media (min-width: 60rem) {
  #claims .scroll { overflow: clip; }
  #claims thead th { position: sticky; top: 0; z-index: 1; box-shadow: inset 0 -1px var(--line); }
}
form label { display: grid; grid-template-columns: minmax(0, 1fr); gap: .125rem; max-width: 100%;
  font-size: .875rem; }
form fieldset { border: 0; margin: 0; padding: 0; display: flex; flex-wrap: wrap;
  gap: .25rem .875rem; }
form legend { font-size: .875rem; padding: 0; }
form fieldset label { display: flex; gap: .375rem; align-items: center; min-height: 2.25rem; }
form output { min-height: 2.25rem; display: flex; align-items: center; }
input, select, button { font: inherit; color: inherit; background: var(--ground);
  border: 1px solid var(--faint); border-radius: .25rem; padding: .25rem .5rem; max-width: 100%;
  min-height: 2.25rem; accent-color: var(--link); }
input[type=checkbox] { width: 1.125rem; height: 1.125rem; min-height: 0; margin: 0; }
select { max-width: min(24rem, 100%); }
#claims td:nth-child(1), #claims td:nth-child(5), #claims td:nth-child(6) { min-width: 8.5rem; }
#matrix table { width: max-content; font-size: .8125rem; }
/* What has the focus must not end up below the heads, which stay. */
#matrix .scroll { max-height: 80vh; scroll-padding: 14rem 1rem 1rem 17rem; }
#matrix th, #matrix td { padding: .1875rem .375rem; border-right: 1px solid var(--line); }
#matrix thead th { position: sticky; top: 0; z-index: 2; vertical-align: bottom;
  box-shadow: inset 0 -1px var(--line); }
#matrix thead th span { display: block; writing-mode: vertical-rl; transform: rotate(180deg);
  max-height: 12rem; white-space: normal; font-weight: 500; line-height: 1.25; }
#matrix th[scope=row] { position: sticky; left: 0; z-index: 1; background: var(--raised);
  min-width: 8rem; max-width: 16rem; }
#matrix thead th:first-child { left: 0; z-index: 3; }
#matrix td { text-align: center; vertical-align: middle; min-width: 1.75rem; }
#matrix td a { color: inherit; text-decoration: none; display: block; font-weight: 700;
  margin: -.1875rem -.375rem; min-height: 1.5rem; line-height: 1.625rem; }
#matrix td a:focus-visible { outline-offset: -3px; }
.agrees { color: var(--supported); background: var(--supported-ground); }
.disagrees { color: var(--wrong); background: var(--wrong-ground); }
.absent { color: var(--faint); background: var(--absent-ground); }
.legend { display: flex; flex-wrap: wrap; gap: .25rem 1.25rem; padding: 0; list-style: none; }
.legend b { display: inline-block; width: 1.5rem; text-align: center; border-radius: .25rem;
  margin-right: .375rem; border: 1px solid var(--line); }
details { margin: .5rem 0; } summary { cursor: pointer; font-weight: 600; }
details ul { columns: 26rem; } details li { break-inside: avoid; overflow-wrap: anywhere; }
[hidden] { display: none; }
@media screen and (max-width: 44rem) {
  body { padding: 1rem .75rem 3rem; }
  #documents thead, #sources thead, #claims thead { position: absolute; left: -99rem; }
  #documents table, #documents tbody, #sources table, #sources tbody, #claims table,
  #claims tbody { display: block; }
  #documents tbody tr, #sources tbody tr { display: flex; flex-wrap: wrap; gap: .125rem .875rem;
    padding: .5rem .75rem; border-bottom: 1px solid var(--line); }
  #documents tbody th, #documents tbody td, #sources tbody th, #sources tbody td { border: 0;
    padding: 0; min-width: 0; }
  #documents tbody th, #documents tbody td:last-child, #sources tbody th,
  #sources tbody td:nth-child(2) { flex: 1 0 100%; }
  #documents tbody td.zero:not(:nth-child(2)), #sources tbody td.zero:not(:nth-child(4)) {
    display: none; }
  #documents .number::before, #sources .number::before { content: attr(data-name) " ";
    color: var(--faint); font-weight: 400; }
  .bar { width: 100%; margin: .125rem 0 .25rem; }
  #claims tr:not([hidden]) { display: grid; grid-template-columns: 1fr auto; gap: .125rem .75rem;
    padding: .5rem .75rem; border-bottom: 1px solid var(--line); }
  #claims thead tr:not([hidden]) { display: table-row; }
  #claims tbody td { border: 0; padding: 0; }
  #claims tbody td:nth-child(3), #claims tbody td:nth-child(5), #claims tbody td:nth-child(6) {
    grid-column: 1 / -1; }
  #claims tbody td:nth-child(1) { grid-row: 2; } #claims tbody td:nth-child(4) { grid-row: 1; }
  #claims td:nth-child(5)::before { content: "Cites: "; color: var(--faint); }
  #claims td:nth-child(6)::before { content: "Given by: "; color: var(--faint); }
  #matrix .scroll { scroll-padding-left: 9rem; }
  #matrix th[scope=row] { min-width: 7rem; max-width: 8rem; }
}
@media print {
  @page { margin: 12mm; }
  :root { font-size: 8pt; color-scheme: light; --raised: #fff; --text: #000; --faint: #444; --line: #999;
    --link: #000; }
  body { max-width: none; padding: 0; }
  table { font-size: inherit; } th, td { padding: .125rem .375rem; }
  #documents th[scope=row], #sources th[scope=row], #sources td:nth-child(2) { min-width: 10rem; }
  #claims td:nth-child(n) { min-width: 0; } #claims td:nth-child(1) { min-width: 15rem; }
  #claims td:nth-child(2) { min-width: 9rem; } #claims td:nth-child(3) { min-width: 11rem; }
  #claims td:nth-child(5), #claims td:nth-child(6) { min-width: 10rem; }
  a { text-decoration: none; }
  nav, form, .skip { display: none; }
  h2 { break-after: avoid; } tr, li { break-inside: avoid; }
  .scroll, #claims .scroll { overflow: visible; border: 0; }
  .tally { grid-template-columns: repeat(8, 1fr); gap: .25rem; }
  .chip, .agrees, .disagrees, .absent, .bar, .bar i { print-color-adjust: exact; }
  tr:target { background: none; outline: 0; }
  /* No paper is as wide as the matrix: each entity is a line of what is known of it. */
  #matrix .scroll { max-height: none; }
  #matrix thead, #matrix td:not([class]), #matrix td[class=""] { display: none; }
  #matrix table { width: auto; }
  #matrix table, #matrix tbody, #matrix tr, #matrix th[scope=row] { display: block;
    position: static; max-width: none; border: 0; }
  #matrix tr { margin-bottom: .375rem; }
  #matrix th[scope=row] { font-weight: 700; padding: 0; }
  #matrix td { display: inline-block; margin: .125rem .25rem 0 0; padding: 0 .25rem;
    border: 1px solid var(--line); border-radius: .25rem; }
  #matrix td::before { content: attr(data-attribute) " "; color: var(--text); }
  #matrix td a { display: inline; margin: 0; }
}
)css";

const std::string_view audit_script = R"js(
'use strict';
const all = (root, selector) => Array.from(root.querySelectorAll(selector));
const has = (text, part) => text.toLowerCase().includes(part.trim().toLowerCase());

function filterClaims(form) {
  const rows = all(document, '#claims tbody tr');
  const chosen = new Set(all(form, '[name=standing]:checked').map(box => box.value));
  let shown = 0;
  for (const row of rows) {
    const fits = row.dataset.standing.split(' ').some(one => chosen.has(one)) &&
      (form.document.value === '' || form.document.value === row.dataset.document) &&
      has(row.textContent, form.words.value);
    row.hidden = !fits;
    shown += fits ? 1 : 0;
  }
  form.querySelector('output').textContent = shown + ' of ' + rows.length + ' claims shown';
}

function filterMatrix(form) {
  const table = document.querySelector('#matrix table');
  const heads = all(table, 'thead th').slice(1);
  const columns = heads.map(head => has(head.textContent, form.attribute.value));
  const wanted = form.state.value;
  const used = columns.map(() => false);
  const rows = all(table, 'tbody tr');
  let shown = 0;
  for (const row of rows) {
    let fits = has(row.cells[0].textContent, form.entity.value);
    if (fits && (wanted !== '' || form.attribute.value !== '')) {
      fits = columns.some((is, i) => is && (wanted === '' ? row.cells[i + 1].className !== ''
                                                          : row.cells[i + 1].className === wanted));
    }
    row.hidden = !fits;
    if (!fits) continue;
    shown += 1;
    for (let i = 0; i < used.length; ++i) {
      const state = row.cells[i + 1].className;
      if (wanted === '' ? state !== '' : state === wanted) used[i] = true;
    }
  }
  const columnShown = columns.map((is, i) => is && used[i]);
  heads.forEach((head, i) => { head.hidden = !columnShown[i]; });
  for (const row of rows) {
    if (row.hidden) continue;
    for (let i = 0; i < used.length; ++i) row.cells[i + 1].hidden = !columnShown[i];
  }
  form.querySelector('output').textContent = shown + ' of ' + rows.length + ' entities shown';
}

for (const [id, filter] of [['claim-filter', filterClaims], ['matrix-filter', filterMatrix]]) {
  const form = document.getElementById(id);
  if (form === null) continue;
  form.hidden = false;
  form.addEventListener('input', () => filter(form));
  form.addEventListener('reset', () => setTimeout(() => filter(form)));
  form.addEventListener('submit', event => event.preventDefault());
  filter(form);
}
// A link from the matrix leads to a claim that a filter may hide.
function uncover() {
  const target = document.getElementById(location.hash.slice(1));
  if (target !== null && target.hidden) document.getElementById('claim-filter').reset();
}
window.addEventListener('hashchange', uncover);
let closed = [];
window.addEventListener('beforeprint', () => {
  closed = all(document, 'details:not([open])');
  closed.forEach(one => { one.open = true; });
});
window.addEventListener('afterprint', () => closed.forEach(one => { one.open = false; }));
)js";

}  // namespace report
