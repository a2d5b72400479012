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
}
@media (prefers-color-scheme: dark) {
  :root {
    --ground: #14171c; --raised: #1e232b; --line: #363d49; --text: #e6e9ee; --faint: #a2abb9;
    --link: #8ab8f5; --focus: #8ab8f5;
    --supported: #67cf94; --unsupported: #eab464; --undecided: #a2abb9; --wrong: #f58f86;
    --uncited: #cd9cf2; --exempt: #8892a2;
    --supported-ground: #173d27; --wrong-ground: #521f1b; --absent-ground: #2a303a;
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
.tally { display: grid; grid-template-columns: repeat(auto-fit, minmax(8rem, 1fr)); gap: .75rem;
  margin: 1rem 0; }
.tally div { background: var(--raised); border: 1px solid var(--line); border-radius: .5rem;
  padding: .5rem .75rem; display: flex; flex-direction: column-reverse; }
.tally dt { color: var(--faint); font-size: .875rem; }
.tally dd { margin: 0; font-size: 1.5rem; font-weight: 600; font-variant-numeric: tabular-nums; }
.scroll { overflow: auto; border: 1px solid var(--line); border-radius: .5rem; }
table { border-collapse: collapse; width: 100%; font-size: .9375rem; }
caption { text-align: left; padding: .5rem .75rem; }
th, td { padding: .375rem .75rem; text-align: left; vertical-align: top;
  border-bottom: 1px solid var(--line); overflow-wrap: anywhere; }
thead th { background: var(--raised); white-space: nowrap; }
th[scope=row] { font-weight: 500; }
#documents th[scope=row] { min-width: 11rem; }
#documents thead th::first-letter, .tally dt::first-letter { text-transform: uppercase; }
.number { text-align: right; font-variant-numeric: tabular-nums; white-space: nowrap; }
.bar { display: flex; height: .625rem; width: 12rem; max-width: 100%; border-radius: .3125rem;
  overflow: hidden; background: var(--absent-ground); margin-top: .4375rem; }
.bar i { display: block; }
.chip { display: inline-block; border: 1px solid currentColor; border-radius: 1rem;
  padding: 0 .5rem; font-size: .8125rem; font-weight: 600; white-space: nowrap; }
.supported { color: var(--supported); } .unsupported { color: var(--unsupported); }
.undecided { color: var(--undecided); } .wrong { color: var(--wrong); }
.uncited { color: var(--uncited); } .exempt { color: var(--exempt); }
.bar i { background: currentColor; }
.words { font-weight: 600; }
form { display: flex; flex-wrap: wrap; gap: .75rem 1.25rem; align-items: end; margin: .75rem 0;
  padding: .75rem; background: var(--raised); border: 1px solid var(--line);
  border-radius: .5rem; }
form[hidden] { display: none; }
form label { display: grid; gap: .125rem; font-size: .875rem; }
form fieldset { border: 0; margin: 0; padding: 0; display: flex; flex-wrap: wrap;
  gap: .25rem .875rem; }
form legend { font-size: .875rem; padding: 0; }
form fieldset label { display: flex; gap: .375rem; align-items: center; }
input, select, button { font: inherit; color: inherit; background: var(--ground);
  border: 1px solid var(--faint); border-radius: .25rem; padding: .25rem .5rem; max-width: 100%; }
#claims td:nth-child(1), #claims td:nth-child(5), #claims td:nth-child(6) { min-width: 8.5rem; }
#matrix table { width: auto; font-size: .8125rem; }
#matrix .scroll { max-height: 80vh; }
#matrix th, #matrix td { padding: .1875rem .375rem; border-right: 1px solid var(--line); }
#matrix thead th { position: sticky; top: 0; z-index: 2; }
#matrix thead th span { writing-mode: vertical-rl; transform: rotate(180deg); max-height: 13rem;
  overflow: hidden; font-weight: 500; }
#matrix th[scope=row] { position: sticky; left: 0; z-index: 1; background: var(--raised);
  white-space: nowrap; max-width: 16rem; overflow: hidden; text-overflow: ellipsis; }
#matrix thead th:first-child { left: 0; z-index: 3; vertical-align: bottom; }
#matrix td { text-align: center; min-width: 1.75rem; }
#matrix td a { color: inherit; text-decoration: none; display: block; font-weight: 700; }
.agrees { color: var(--supported); background: var(--supported-ground); }
.disagrees { color: var(--wrong); background: var(--wrong-ground); }
.absent { color: var(--faint); background: var(--absent-ground); }
.legend { display: flex; flex-wrap: wrap; gap: .25rem 1.25rem; padding: 0; list-style: none; }
.legend b { display: inline-block; width: 1.5rem; text-align: center; border-radius: .25rem;
  margin-right: .375rem; border: 1px solid var(--line); }
details { margin: .5rem 0; } summary { cursor: pointer; font-weight: 600; }
details ul { columns: 26rem; } details li { break-inside: avoid; overflow-wrap: anywhere; }
[hidden] { display: none; }
@media (max-width: 44rem) {
  body { padding: 1rem .75rem 3rem; }
  #claims thead { position: absolute; left: -99rem; }
  #claims table, #claims tbody { display: block; }
  #claims tr:not([hidden]) { display: grid; grid-template-columns: 1fr auto; gap: .125rem .75rem;
    padding: .5rem .75rem; border-bottom: 1px solid var(--line); }
  #claims thead tr:not([hidden]) { display: table-row; }
  #claims tbody td { border: 0; padding: 0; }
  #claims tbody td:nth-child(3), #claims tbody td:nth-child(5), #claims tbody td:nth-child(6) {
    grid-column: 1 / -1; }
  #claims tbody td:nth-child(1) { grid-row: 2; } #claims tbody td:nth-child(4) { grid-row: 1; }
  #claims td:nth-child(5)::before { content: "Cites: "; color: var(--faint); }
  #claims td:nth-child(6)::before { content: "Table: "; color: var(--faint); }
  #matrix th[scope=row] { max-width: 8rem; }
}
@media print {
  :root { --ground: #fff; --raised: #fff; --text: #000; --faint: #444; --line: #999; --link: #000; }
  body { max-width: none; padding: 0; font-size: 9pt; }
  nav, form, .skip { display: none; }
  .scroll { overflow: visible; border: 0; } #matrix .scroll { max-height: none; }
  #matrix thead th, #matrix th[scope=row] { position: static; }
  #matrix table { font-size: 5pt; } tr { break-inside: avoid; }
  .agrees, .disagrees, .absent, .bar i { print-color-adjust: exact; }
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
    const fits = chosen.has(row.dataset.standing) &&
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
