// Items as text and back: JSON, and lines of key=value.

/** {"key": "value"}, as the API shows it, indented. */
export function toJson(items) {
  return `${JSON.stringify({ metadata: Object.fromEntries(items) }, null, 2)}\n`;
}

/** A line for each item. A value that would not survive as it is (line breaks, a quote at its beginning) is written as JSON text. */
export function toLines(items) {
  return [...items].map(([key, value]) => `${key}=${/[\r\n]|^"/u.test(value) ? JSON.stringify(value) : value}\n`).join('');
}

/** Reads either. Throws an Error that says what is wrong, and in which line. */
export function parse(text) {
  return /^\s*\{/u.test(text) ? fromJson(text) : fromLines(text);
}

function fromJson(text) {
  let read;
  try {
    read = JSON.parse(text);
  } catch (error) {
    throw new Error(`This is no JSON: ${error.message}`);
  }
  const isWrapped = Object.keys(read).length === 1 && typeof read.metadata === 'object' && read.metadata !== null;
  const items = new Map(Object.entries(isWrapped ? read.metadata : read));
  for (const [key, value] of items) {
    if (typeof value !== 'string') {
      throw new Error(`The value of ${key} is no text: put it in quotes.`);
    }
  }
  return items;
}

function fromLines(text) {
  const items = new Map();
  text.split(/\r?\n/u).forEach((line, index) => {
    if (line.trim() === '' || line.startsWith('#')) {
      return;
    }
    const sign = line.indexOf('=');
    if (sign < 1) {
      throw new Error(`Line ${index + 1} is no key=value.`);
    }
    items.set(line.slice(0, sign), unquoted(line.slice(sign + 1), index + 1));
  });
  return items;
}

function unquoted(value, line) {
  if (!value.startsWith('"')) {
    return value;
  }
  try {
    return String(JSON.parse(value));
  } catch {
    throw new Error(`Line ${line}: the text in quotes is not complete.`);
  }
}
