// Who changed what, as the server recorded it.

import { byId, element } from './dom.js';
import { diffRows } from './review.js';

const PAGE = 20;
const dialog = byId('history-dialog');
const table = byId('history-table');

let view = null; // {api, id, marker, failed}

/** Shows the changes of a server, newest first: of all items, or of one. */
export async function showHistory(api, id, keys, failed) {
  view = { api, id, failed };
  byId('history-key').replaceChildren(element('option', { value: '' }, 'All items'),
    ...[...keys].map((key) => element('option', { value: key }, key)));
  await load();
}

/** Nothing of it stays on the page. */
export function clearHistory() {
  view = null;
  table.querySelectorAll('tbody').forEach((body) => body.remove());
  byId('history-key').replaceChildren();
}

async function load(marker = null) {
  const asked = view;
  const key = byId('history-key').value;
  try {
    const { records, next } = await asked.api.history(asked.id, key, marker, PAGE);
    if (asked !== view) {
      return;
    }
    if (marker === null) {
      table.querySelectorAll('tbody').forEach((body) => body.remove());
    }
    table.append(...records.map((record) => drawn(record, key)));
    view.marker = next;
    byId('history-more').hidden = next === null;
    byId('history-none').hidden = table.tBodies.length > 0;
    table.hidden = table.tBodies.length === 0;
    dialog.open || dialog.showModal();
  } catch (fault) {
    dialog.close();
    asked.failed(fault);
  }
}

function drawn(record, key) {
  const who = record.user_id ?? record.by;
  const when = `${record.time.replace('T', ' ').slice(0, 19)} UTC`;
  return element('tbody', {}, element('tr', { class: 'record' }, element('th', { colspan: '3', scope: 'rowgroup' },
    `${record.action === null ? 'Noticed ' : ''}${when}, ${who}`, element('small', {}, record.request_id ?? ''))),
  ...diffRows(record.changes.filter((change) => !key || change.key === key)
    .map((change) => ({ key: change.key, before: change.old, after: change.new }))));
}

byId('history-key').addEventListener('change', () => load());
byId('history-more').addEventListener('click', () => load(view.marker));
byId('history-close').addEventListener('click', () => dialog.close());
