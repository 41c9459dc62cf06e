// What metadata is: its rules (Nova's compute/schemas/server_metadata.py), differences, and merging. No page, no network.

export const LONGEST = 255;
const KEY = /^[a-zA-Z0-9\-_:. ]+$/;
// at an end, doubled, or not to be seen at all: controls, marks of direction, joiners, spaces that are none
const UNSEEN = /^ +| +$| {2,}|[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]|(?! )\p{Zs}/gu;

/** Characters as the API counts them: code points. */
export const lengthOf = (text) => [...text].length;

/** What is wrong with a key; empty text when nothing is. */
export function keyFault(key) {
  if (key === '') {
    return 'A key is needed.';
  }
  if (!KEY.test(key)) {
    return 'A key has letters of English, digits, blanks and - _ : . only.';
  }
  return lengthOf(key) > LONGEST ? `A key has at most ${LONGEST} characters.` : '';
}

/** What is wrong with a value; empty text when nothing is. */
export function valueFault(value) {
  if (/\p{Surrogate}/u.test(value)) {
    return 'The value holds half a character.';
  }
  return lengthOf(value) > LONGEST ? `A value has at most ${LONGEST} characters.` : '';
}

/** Keys that differ in case or white space only: each of them to the others. */
export function lookalikes(keys) {
  const groups = new Map();
  for (const key of keys) {
    const plain = key.toLowerCase().replace(/\s+/gu, '');
    groups.set(plain, [...groups.get(plain) ?? [], key]);
  }
  const found = new Map();
  for (const group of groups.values()) {
    group.forEach((key) => group.length > 1 && found.set(key, group.filter((other) => other !== key)));
  }
  return found;
}

/** A text in parts: {text}, and {text, code} for what cannot be seen, with its name: U+200B. */
export function parts(text) {
  const found = [];
  let from = 0;
  for (const match of text.matchAll(UNSEEN)) {
    if (match.index > from) {
      found.push({ text: text.slice(from, match.index) });
    }
    found.push({ text: match[0], code: nameOf(match[0]) });
    from = match.index + match[0].length;
  }
  return from < text.length ? [...found, { text: text.slice(from) }] : found;
}

function nameOf(unseen) {
  return unseen.startsWith(' ') ? '\u2423'.repeat(unseen.length)
    : `U+${unseen.codePointAt(0).toString(16).toUpperCase().padStart(4, '0')}`;
}

export const compareKeys = (a, b) => a < b ? -1 : Number(a > b);

/** How two maps differ: {key, before, after}, null where there is nothing; sorted by key. */
export function changesOf(before, after) {
  const keys = [...new Set([...before.keys(), ...after.keys()])].sort(compareKeys);
  return keys.map((key) => ({ key, before: before.get(key) ?? null, after: after.get(key) ?? null }))
    .filter((change) => change.before !== change.after);
}

export function kindOf(change) {
  if (change.before === null) {
    return 'added';
  }
  return change.after === null ? 'removed' : 'changed';
}

/** Whether old and new value differ in white space only. */
export function isOnlySpace(change) {
  return kindOf(change) === 'changed' && change.before.replace(/\s/gu, '') === change.after.replace(/\s/gu, '');
}

/**
 * What remains of one's own changes when somebody else was faster: theirs; those of one's own that touch nothing of theirs;
 * and those that do, where the two want different things.
 */
export function merge(base, mine, now) {
  const merged = { theirs: changesOf(base, now), kept: [], conflicts: [] };
  for (const change of mine) {
    const current = now.get(change.key) ?? null;
    if (current === change.before) {
      merged.kept.push(change);
    } else if (current !== change.after) {
      merged.conflicts.push({ key: change.key, before: change.before, mine: change.after, theirs: current });
    }
  }
  return merged;
}
