// Import and export, as text.

import { byId } from './dom.js';
import { parse, toJson, toLines } from './formats.js';

const dialog = byId('transfer-dialog');
const text = byId('transfer-text');
const format = byId('format');

function open(title, action, isImport) {
  byId('transfer-title').textContent = title;
  byId('transfer-do').textContent = action;
  byId('transfer-fault').textContent = '';
  byId('transfer-format').hidden = isImport;
  byId('transfer-others').hidden = !isImport;
  text.readOnly = !isImport;
  text.removeAttribute('aria-invalid');
  dialog.showModal();
}

/** Asks for items; `imported` gets them, and whether all others are to go. */
export function askForItems(mayRemove, imported) {
  text.value = '';
  byId('remove-others').checked = false;
  byId('remove-others').disabled = !mayRemove;
  byId('transfer-do').onclick = () => {
    try {
      const items = parse(text.value);
      dialog.close();
      imported(items, byId('remove-others').checked);
    } catch (error) {
      byId('transfer-fault').textContent = error.message;
      text.setAttribute('aria-invalid', 'true');
    }
  };
  open('Import', 'Import', true);
}

/** Shows items as text. */
export function showItems(items) {
  const write = () => { text.value = format.value === 'json' ? toJson(items) : toLines(items); };
  format.onchange = write;
  write();
  byId('transfer-do').onclick = () => {
    text.select();
    navigator.clipboard?.writeText(text.value).catch(() => null); // without it the text is selected at least
  };
  open('Export', 'Copy', false);
}

byId('transfer-close').addEventListener('click', () => dialog.close());

/** Nothing of a server stays on the page. */
export function clearTransfer() {
  text.value = '';
}
