// Items being edited: what the server has, and what is to become of it.

import { changesOf, keyFault, valueFault } from './metadata.js';

/** Rows {key, before, after}: before is null for a new item, after for a removed one. Only new items may change their key. */
export class Draft {
  constructor(items) {
    this.items = items;
    this.undoAll();
  }

  undoAll() {
    this.rows = [...this.items].map(([key, value]) => ({ key, before: value, after: value }));
  }

  add(key, value) {
    const row = { key, before: null, after: value };
    this.rows.unshift(row);
    return row;
  }

  remove(row) {
    if (row.before === null) {
      this.rows.splice(this.rows.indexOf(row), 1);
    } else {
      row.after = null;
    }
  }

  undo(row) {
    if (row.before === null) {
      this.remove(row);
    } else {
      row.after = row.before;
    }
  }

  /** Sets an item, whether there is one of that key or not; null removes it. */
  set(key, value) {
    const row = this.rows.find((each) => each.key === key);
    if (!row && value !== null) {
      this.add(key, value);
    } else if (row && value === null) {
      this.remove(row);
    } else if (row) {
      row.after = value;
    }
  }

  /** Sets all items of a map; the others stay, or go. */
  importAll(items, removesOthers) {
    if (removesOthers) {
      this.rows.filter((row) => !items.has(row.key)).forEach((row) => this.remove(row));
    }
    items.forEach((value, key) => this.set(key, value));
  }

  apply(changes) {
    changes.forEach((change) => this.set(change.key, change.after));
  }

  /** What it comes to: key to value. */
  result() {
    return new Map(this.rows.filter((row) => row.after !== null).map((row) => [row.key, row.after]));
  }

  changes() {
    return changesOf(this.items, this.result());
  }

  keyFault(row) {
    const isTaken = row.before === null && this.rows.some((other) => other !== row && other.key === row.key);
    return row.before !== null ? '' : isTaken ? 'There is an item of this key already.' : keyFault(row.key);
  }

  valueFault(row) {
    return row.after === null || row.after === row.before ? '' : valueFault(row.after);
  }

  /** Whether the API would take every row. */
  isSound() {
    return this.rows.every((row) => !this.keyFault(row) && !this.valueFault(row));
  }

  count() {
    return this.rows.filter((row) => row.after !== null).length;
  }
}
