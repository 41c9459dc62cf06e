// The table of items: what is typed goes into the draft, and the row says what the API would say to it.

import { byId, element, revealed } from './dom.js';
import { LONGEST, compareKeys, kindOf, lengthOf, lookalikes, parts } from './metadata.js';

const table = byId('items-table');
const body = table.tBodies[0];
const sorting = { by: 'key', down: false };

let view; // {draft, mayChange, mayRemove, edited}
let alike = new Map();
let serial = 0;

/** Draws all rows anew. */
export function draw(forView) {
  view = forView;
  const wanted = byId('items-search').value.toLowerCase();
  const rows = [...view.draft.rows].filter((row) => isNew(row) || `${row.key}\n${row.after ?? row.before}`.toLowerCase().includes(wanted));
  rows.sort((a, b) => Number(isNew(b)) - Number(isNew(a)) || (isNew(a) ? 0 : compare(a, b)));
  alike = lookalikes(view.draft.result().keys());
  body.replaceChildren(...rows.map(drawn));
  byId('items-none').hidden = rows.length > 0;
  byId('items-none').textContent = wanted ? 'Nothing is like that.' : 'This server has no metadata.';
}

/** Puts the cursor into a row; where it is gone, behind the table's beginning. */
export function focusOn(row) {
  const inputs = [...body.rows].find((drawnRow) => drawnRow.row === row)?.querySelectorAll(':is(input, textarea, button):enabled');
  (inputs?.[0] ?? byId('add')).focus();
}

const isNew = (row) => row.before === null;

function compare(a, b) {
  const order = compareKeys(a[sorting.by] ?? a.before, b[sorting.by] ?? b.before) || compareKeys(a.key, b.key);
  return sorting.down ? -order : order;
}

function drawn(row) {
  const id = `row-${serial++}`;
  const tr = element('tr', { role: 'row' });
  tr.row = row;
  tr.append(keyCell(row, id, tr), valueCell(row, id, tr),
    element('td', { role: 'cell', 'data-label': 'State', class: 'state' }), element('td', { role: 'cell', class: 'actions' }));
  refresh(tr);
  return tr;
}

function keyCell(row, id, tr) {
  const fault = element('small', { id: `${id}-key`, class: 'fault' });
  if (!isNew(row)) {
    return element('th', { role: 'rowheader', scope: 'row', 'data-label': 'Key' }, element('span', { class: 'key' }, row.key), fault);
  }
  const input = element('input', { 'aria-label': 'Key of the new item', 'aria-describedby': fault.id, class: 'key', spellcheck: 'false',
    autocomplete: 'off', input: () => edit(tr, () => { row.key = input.value; }) });
  input.value = row.key;
  return element('td', { role: 'cell', 'data-label': 'Key' }, input, fault);
}

function valueCell(row, id, tr) {
  const note = element('small', { id: `${id}-value`, class: 'fault' });
  const size = element('small', { id: `${id}-size`, class: 'size' });
  const field = element('textarea', { rows: '1', 'aria-describedby': `${note.id} ${size.id}`, class: 'value', spellcheck: 'false',
    disabled: row.after === null, readonly: !view.mayChange, input: () => edit(tr, () => { row.after = field.value; }) });
  field.value = row.after ?? row.before;
  return element('td', { role: 'cell', 'data-label': 'Value' }, field, element('div', { class: 'notes' }, note, element('span', { class: 'seen' }), size));
}

function edit(tr, change) {
  change();
  alike = lookalikes(view.draft.result().keys());
  [...body.rows].forEach((each) => each === tr || isNew(each.row) ? refresh(each) : null);
  view.edited();
}

function refresh(tr) {
  const { row } = tr;
  const text = row.after ?? row.before;
  const field = tr.querySelector('textarea');
  field.setAttribute('aria-label', `Value of ${row.key || 'the new item'}`);
  say(tr.querySelector('input'), tr.cells[0].querySelector('.fault'), view.draft.keyFault(row));
  say(field, tr.cells[1].querySelector('.fault'), view.draft.valueFault(row));
  tr.querySelector('.seen').replaceChildren(revealed(parts(text)) ?? '');
  tr.querySelector('.size').textContent = `${lengthOf(text)} of ${LONGEST}`;
  tr.cells[2].replaceChildren(...state(row));
  tr.cells[3].replaceChildren(...actions(row));
}

function say(field, place, fault) {
  place.textContent = fault;
  if (fault) {
    field.setAttribute('aria-invalid', 'true');
  } else {
    field?.removeAttribute('aria-invalid');
  }
}

function state(row) {
  const kind = row.after === row.before ? '' : kindOf(row);
  const others = row.after !== null && alike.get(row.key);
  return [kind && element('span', { class: `badge ${kind}` }, kind), others && element('span', { class: 'badge alike' },
    `differs from ${others.map((key) => `"${key}"`).join(', ')} in case or white space only`)].filter(Boolean);
}

function actions(row) {
  const button = (text, act) => element('button', { type: 'button', class: 'outline secondary small', 'aria-label': `${text} ${row.key || 'the new item'}`,
    click: () => { act(); draw(view); focusOn(row); view.edited(); } }, text);
  const isChanged = !isNew(row) && row.after !== row.before;
  return [isChanged && button('Undo', () => view.draft.undo(row)),
    row.after !== null && (isNew(row) || view.mayRemove) && button('Remove', () => view.draft.remove(row))].filter(Boolean);
}

byId('items-search').addEventListener('input', () => draw(view));

for (const button of table.querySelectorAll('.sort')) {
  button.addEventListener('click', () => {
    sorting.down = sorting.by === button.dataset.sort && !sorting.down;
    sorting.by = button.dataset.sort;
    table.querySelectorAll('[aria-sort]').forEach((header) => header.setAttribute('aria-sort',
      header.contains(button) ? sorting.down ? 'descending' : 'ascending' : 'none'));
    draw(view);
  });
}
