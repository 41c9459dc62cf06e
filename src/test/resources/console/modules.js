// Runs in the page (ModulesIT): what the modules compute. Gives {name: fault}, an empty text where there is none.
const [metadata, formats, drafts] = await Promise.all(
  ['metadata.js', 'formats.js', 'draft.js'].map((name) => import(new URL(name, base))));
const { changesOf, isOnlySpace, keyFault, kindOf, lengthOf, lookalikes, merge, parts, valueFault } = metadata;
const { parse, toJson, toLines } = formats;
const { Draft } = drafts;

const told = {};
const same = (given, expected) => {
  const [a, b] = [given, expected].map((value) => JSON.stringify(value, (key, each) => each instanceof Map ? [...each] : each));
  if (a !== b) {
    throw new Error(`${a} is not ${b}`);
  }
};
const fails = (act, sentence) => {
  try {
    act();
  } catch (error) {
    return error.message.includes(sentence) ? null : same(error.message, sentence);
  }
  throw new Error('nothing was thrown');
};
const test = (name, check) => {
  try {
    check();
    told[name] = '';
  } catch (error) {
    told[name] = error.message;
  }
};
const map = (object) => new Map(Object.entries(object));

test('keys are judged as by the API', () => {
  ['a', 'Z9', 'a b', ' ', '-_:.', 'k'.repeat(255), '__proto__', 'constructor'].forEach((key) => same(keyFault(key), ''));
  ['', 'ä', 'a/b', 'a=b', 'a\n', '\u00a0', 'k'.repeat(256)].forEach((key) => same(keyFault(key) === '', false));
});
test('values are counted in code points', () => {
  same(lengthOf('\u{1f600}'), 1);
  same(valueFault('\u{1f600}'.repeat(255)), '');
  same(valueFault('\u{1f600}'.repeat(256)), 'A value has at most 255 characters.');
  same(valueFault('a\ud800'), 'The value holds half a character.');
  same(valueFault(''), '');
});
test('keys that differ in case or white space are found', () => {
  same(lookalikes(['Env', 'env', 'e nv', 'role']), map({ Env: ['env', 'e nv'], env: ['Env', 'e nv'], 'e nv': ['Env', 'env'] }));
});
test('what cannot be seen has a name', () => {
  same(parts('plain text'), [{ text: 'plain text' }]);
  same(parts('a\u200bb '), [{ text: 'a' }, { text: '\u200b', code: 'U+200B' }, { text: 'b' }, { text: ' ', code: '\u2423' }]);
  same(parts('\u202etxt.exe').map((part) => part.code ?? ''), ['U+202E', '']);
  same(parts('a  b\n').map((part) => part.code ?? ''), ['', '\u2423\u2423', '', 'U+000A']);
  same(parts('\u00a0').map((part) => part.code), ['U+00A0']);
  same(parts(''), []);
});
test('maps differ by what is added, changed and removed', () => {
  const changes = changesOf(map({ a: '1', b: '2', c: '' }), map({ a: '1', b: '3', d: '' }));
  same(changes.map((change) => [change.key, kindOf(change)]), [['b', 'changed'], ['c', 'removed'], ['d', 'added']]);
});
test('a change of white space only is known', () => {
  same(isOnlySpace({ before: 'a b', after: 'ab ' }), true);
  same(isOnlySpace({ before: 'a', after: 'b' }), false);
  same(isOnlySpace({ before: null, after: ' ' }), false);
});
test('a merge keeps what touches nothing of theirs', () => {
  const base = map({ a: '1', b: '2', c: '3', d: '4' });
  const mine = changesOf(base, map({ a: 'mine', b: 'mine', c: '3', e: 'both' }));
  const merged = merge(base, mine, map({ a: '1', b: 'theirs', c: 'theirs', d: '4', e: 'both' }));
  same(merged.theirs.map((change) => change.key), ['b', 'c', 'e']);
  same(merged.kept.map((change) => change.key), ['a', 'd']);
  same(merged.conflicts, [{ key: 'b', before: '2', mine: 'mine', theirs: 'theirs' }]);
});
test('a removal and a change of one item are a conflict, both ways', () => {
  same(merge(map({ a: '1' }), [{ key: 'a', before: '1', after: null }], map({ a: '2' })).conflicts.length, 1);
  same(merge(map({ a: '1' }), [{ key: 'a', before: '1', after: '2' }], map({})).conflicts, [{ key: 'a', before: '1', mine: '2', theirs: null }]);
  same(merge(map({ a: '1' }), [{ key: 'a', before: '1', after: null }], map({})).conflicts, []);
});
test('what is exported is read back', () => {
  const items = new Map([['a', 'x=y'], [' k ', ' v '], ['q', '"quoted"'], ['n', 'two\r\nlines'], ['e', ''], ['__proto__', 'p'], ['u', '\u{1f600}\\n']]);
  same(parse(toJson(items)), items);
  same(parse(toLines(items)), items);
});
test('both forms of JSON and lines with comments are read', () => {
  same(parse('{"a": "1"}'), map({ a: '1' }));
  same(parse(' {"metadata": {"a": "1"}}'), map({ a: '1' }));
  same(parse('{"metadata": "m"}'), map({ metadata: 'm' }));
  same(parse('# a comment\n\na=1\r\nb=\n'), map({ a: '1', b: '' }));
});
test('what cannot be read is named', () => {
  fails(() => parse('{"a": 1}'), 'The value of a is no text');
  fails(() => parse('{"a": '), 'This is no JSON');
  fails(() => parse('a=1\nnothing'), 'Line 2 is no key=value.');
  fails(() => parse('=1'), 'Line 1 is no key=value.');
  fails(() => parse('a="x'), 'Line 1: the text in quotes is not complete.');
});
test('a draft knows what it changes, and undoes it', () => {
  const draft = new Draft(map({ a: '1', b: '2' }));
  draft.set('a', '3');
  draft.set('b', null);
  draft.set('c', 'new');
  same(draft.changes().map(kindOf), ['changed', 'removed', 'added']);
  same(draft.count(), 2);
  draft.rows.slice().forEach((row) => draft.undo(row));
  same(draft.changes(), []);
});
test('a draft takes no key twice, not even one that it removes', () => {
  const draft = new Draft(map({ a: '1' }));
  draft.set('a', null);
  const row = draft.add('a', 'x');
  same(draft.keyFault(row), 'There is an item of this key already.');
  same(draft.isSound(), false);
  row.key = 'b';
  same(draft.isSound(), true);
});
test('what the server has already is no fault of the one who edits', () => {
  const draft = new Draft(map({ 'ä': 'x'.repeat(300) }));
  same(draft.isSound(), true);
});
test('an import adds, or replaces', () => {
  const draft = new Draft(map({ a: '1', b: '2' }));
  draft.importAll(map({ a: '1', c: '3' }), false);
  same(draft.result(), new Map([['c', '3'], ['a', '1'], ['b', '2']]));
  draft.importAll(map({ c: '4' }), true);
  same(draft.result(), map({ c: '4' }));
});
return told;
