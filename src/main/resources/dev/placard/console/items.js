// One server's metadata: loading, editing, saving.

import { Fault } from './api.js';
import { askToMerge } from './conflicts.js';
import { announce, byId, clearMessages, complain } from './dom.js';
import { Draft } from './draft.js';
import { clearHistory, showHistory } from './history.js';
import { compareKeys, kindOf, merge } from './metadata.js';
import { review } from './review.js';
import { draw, focusOn } from './table.js';
import { askForItems, clearTransfer, showItems } from './transfer.js';

const NO_TAGS = 'The metadata came without an entity tag, so that nothing can be saved safely.';

let now = null; // {api, server, tag, draft, limit, refusals, failed}

/** What is edited and not saved: {id, items, changes}; null where there is nothing. */
export const unsaved = () => now && now.draft.changes().length > 0
  ? { id: now.server.id, items: now.draft.items, changes: now.draft.changes() } : null;

/** Shows a server. `project` is the caller's, where it is known; `failed` gets what the page cannot go on with. */
export async function showServer(api, id, project, failed) {
  const [server, { items, tag }] = await Promise.all([api.server(id), api.metadata(id)]);
  const [refusals, limit, hasHistory] = await Promise.all([api.refusals(id, items), api.limit(project ?? server.tenant_id ?? '-'),
    api.hasHistory(id)]);
  now = { api, server: { ...server, id }, tag, limit, refusals, failed, draft: new Draft(items) };
  if (!tag) {
    now.refusals = { save: new Fault(NO_TAGS), remove: null };
  }
  byId('history').hidden = !hasHistory;
  byId('items-search').value = '';
  byId('items-title').textContent = server.name ?? 'Server';
  byId('items-server').textContent = [id, server.status].filter(Boolean).join(', ');
  redraw();
}

/** Takes up what was edited before, on what the server has now. */
export function restore({ items, changes }) {
  resolve(merge(items, changes, now.draft.items), changes, { items: now.draft.items, tag: now.tag });
}

/** Nothing of the server stays on the page. */
export function clearServer() {
  now = null;
  document.querySelectorAll('dialog[open]').forEach((dialog) => dialog.close());
  document.querySelectorAll('#items tbody, dialog tbody, #conflict-choices').forEach((place) => place.replaceChildren());
  document.querySelectorAll('#items-title, #items-server, #count, #read-only').forEach((place) => { place.textContent = ''; });
  clearTransfer();
  clearHistory();
}

function redraw() {
  const { refusals } = now;
  const mayChange = !refusals.save;
  byId('read-only').hidden = mayChange && !refusals.remove;
  const refusal = refusals.save ?? refusals.remove;
  byId('read-only').textContent = refusal
    ? `${mayChange ? 'Items can be changed, but not removed' : 'Read-only'}: ${refusal.message} ${refusal.details && `(${refusal.details})`}` : '';
  byId('add').hidden = !mayChange;
  byId('import').hidden = !mayChange;
  draw({ draft: now.draft, mayChange, mayRemove: mayChange && !refusals.remove, edited });
  edited();
}

function edited() {
  const changes = now.draft.changes();
  const count = now.draft.count();
  const isLimited = now.limit !== null && now.limit >= 0;
  const isOver = isLimited && count > now.limit;
  byId('count').textContent = `${count}${isLimited ? ` of ${now.limit}` : ''} items${isOver ? ': more than the limit allows' : ''}`;
  byId('count').classList.toggle('fault', isOver);
  const hasRows = changes.length > 0 || now.draft.rows.some((row) => row.before === null);
  byId('pending').hidden = !hasRows;
  byId('pending-text').textContent = `Not saved yet: ${summary(changes)}`;
  byId('review').disabled = changes.length === 0 || !now.draft.isSound();
}

function summary(changes) {
  const of = (kind) => changes.filter((change) => kindOf(change) === kind).length;
  return ['added', 'changed', 'removed'].map((kind) => of(kind) && `${of(kind)} ${kind}`).filter(Boolean).join(', ') || 'nothing complete';
}

async function save() {
  complain(null);
  const { api, server, draft, tag } = now;
  const changes = draft.changes();
  try {
    take(await api.save(server.id, changes, tag));
    redraw();
    announce(`Saved: ${summary(changes)}.`);
    byId('items-title').focus();
  } catch (fault) {
    await (fault.status === 412 ? overtaken(changes) : Promise.reject(fault)).catch(now.failed);
  }
}

async function overtaken(changes) {
  const current = await now.api.metadata(now.server.id);
  resolve(merge(now.draft.items, changes, current.items), changes, current);
}

function resolve(merged, mine, current) {
  const goOn = (changes) => {
    take(current);
    now.draft.apply(changes);
    redraw();
    announce(merged.theirs.length === 0 ? 'Loaded again. Nobody else has changed anything.'
      : changes.length > 0 ? 'Merged. Review the changes that are left, and save them.' : 'Loaded again. Nothing is left to be saved.');
  };
  if (merged.theirs.length === 0 || merged.kept.length + merged.conflicts.length === 0) {
    goOn(merged.kept);
  } else {
    askToMerge(merged, mine, goOn);
  }
}

function take({ items, tag }) {
  now.draft = new Draft(items);
  now.tag = tag;
}

byId('add').addEventListener('click', () => {
  byId('items-search').value = '';
  const row = now.draft.add('', '');
  redraw();
  focusOn(row);
});

byId('undo-all').addEventListener('click', () => {
  now.draft.undoAll();
  redraw();
  byId('items-title').focus();
});

byId('review').addEventListener('click', () => review(now.draft.changes(), save));

byId('import').addEventListener('click', () => askForItems(!now.refusals.remove, (items, removesOthers) => {
  now.draft.importAll(items, removesOthers);
  redraw();
}));

byId('export').addEventListener('click', () => showItems(new Map([...now.draft.result()].sort(([a], [b]) => compareKeys(a, b)))));

byId('history').addEventListener('click', () => showHistory(now.api, now.server.id, [...now.draft.items.keys()].sort(compareKeys), now.failed));

byId('reload').addEventListener('click', async () => {
  clearMessages();
  try {
    const current = await now.api.metadata(now.server.id);
    resolve(merge(now.draft.items, now.draft.changes(), current.items), now.draft.changes(), current);
  } catch (fault) {
    now.failed(fault);
  }
});
