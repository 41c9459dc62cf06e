// What will be saved, side by side; and the saving.

import { byId, element, shown } from './dom.js';
import { isOnlySpace, kindOf, parts } from './metadata.js';

const dialog = byId('review-dialog');

/** Rows of a diff. */
export const diffRows = (changes) => changes.map((change) => element('tr', { class: kindOf(change) },
  element('th', { scope: 'row' }, change.key, element('br'), element('span', { class: `badge ${kindOf(change)}` }, kindOf(change)),
    isOnlySpace(change) ? element('span', { class: 'badge alike' }, 'in white space only') : null),
  side(change.before, 'del'), side(change.after, 'ins')));

function side(text, name) {
  return element('td', {}, text === null ? element('em', { class: 'nothing' }, 'none') : element(name, {}, shown(parts(text))));
}

/** Shows the changes; `save` is called when the user wants them, and the dialog closes when it is done. */
export function review(changes, save) {
  byId('review-rows').replaceChildren(...diffRows(changes));
  const button = byId('save');
  button.disabled = false;
  button.onclick = async () => {
    button.disabled = true;
    button.ariaBusy = 'true';
    try {
      await save();
    } finally {
      button.ariaBusy = 'false';
      dialog.close();
    }
  };
  dialog.showModal();
  button.focus();
}

byId('review-back').addEventListener('click', () => dialog.close());
