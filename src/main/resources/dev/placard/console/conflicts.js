// Somebody else was faster: both changes, and what becomes of them.

import { byId, element, shown } from './dom.js';
import { parts } from './metadata.js';
import { diffRows } from './review.js';

const dialog = byId('conflict-dialog');
const form = byId('conflict-choices');

/** Shows what `merge` found; `merged` gets the changes that are left to be made. */
export function askToMerge({ theirs, kept, conflicts }, mine, merged) {
  byId('conflict-text').textContent = conflicts.length === 0
    ? 'Nothing was saved. What others changed and what you changed do not touch each other, so that both can stand.'
    : 'Nothing was saved. Where others changed the same items, say which value is to stand; all else can be merged.';
  byId('conflict-theirs').replaceChildren(...diffRows(theirs));
  byId('conflict-mine').replaceChildren(...diffRows(mine));
  form.replaceChildren(...conflicts.map(question));
  byId('merge').disabled = conflicts.length > 0;
  byId('merge').onclick = () => {
    const chosen = new FormData(form);
    const own = conflicts.filter((conflict, index) => chosen.get(`conflict-${index}`) === 'mine');
    dialog.close();
    merged([...kept, ...own.map(({ key, theirs: before, mine: after }) => ({ key, before, after }))]);
  };
  form.onchange = () => {
    byId('merge').disabled = [...new FormData(form)].length < conflicts.length;
  };
  dialog.showModal();
}

function question(conflict, index) {
  const choice = (value, label, text) => element('label', {}, element('input', { type: 'radio', name: `conflict-${index}`, value }),
    `${label}: `, text === null ? element('em', { class: 'nothing' }, 'none') : shown(parts(text)));
  return element('fieldset', { role: 'radiogroup' }, element('legend', {}, `Which value is ${conflict.key} to have?`),
    choice('theirs', 'Theirs', conflict.theirs), choice('mine', 'Yours', conflict.mine));
}

byId('conflict-back').addEventListener('click', () => dialog.close());
