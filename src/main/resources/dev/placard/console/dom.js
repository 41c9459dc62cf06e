// Makes and finds elements. What is shown is text, whatever it holds: nothing here reads markup.

export const byId = (id) => document.getElementById(id);

/** An element with attributes, handlers of events, and children: elements, or texts, which stay texts. */
export function element(name, attributes = {}, ...children) {
  const made = document.createElement(name);
  for (const [attribute, value] of Object.entries(attributes)) {
    if (typeof value === 'function') {
      made.addEventListener(attribute, value);
    } else if (value === true) {
      made.setAttribute(attribute, '');
    } else if (value !== false && value !== null && value !== undefined) {
      made.setAttribute(attribute, value);
    }
  }
  made.append(...children.filter((child) => child !== null));
  return made;
}

/** Tells everybody, those who cannot see it too. */
export function announce(text) {
  byId('status').textContent = text;
  byId('status').hidden = !text;
}

/** Shows a refusal in its own words, with the id under which the server's log has the rest. */
export function complain(fault) {
  const place = byId('alert');
  place.replaceChildren();
  place.hidden = !fault;
  if (fault) {
    announce('');
    place.append(element('strong', {}, fault.message), element('small', {}, fault.details ?? ''));
    place.scrollIntoView({ block: 'nearest' });
  }
}

/** Takes the last news and the last refusal away: something new begins. */
export function clearMessages() {
  complain(null);
  announce('');
}

/** A value with what cannot be seen made visible; nothing for a value of which all can be seen. */
export const revealed = (parts) => parts.some((part) => part.code) ? named('revealed', parts) : null;

/** A text of a list or a diff: what cannot be seen is named. */
export const shown = (parts) => named('value', parts);

function named(kind, parts) {
  return element('span', { class: kind }, ...parts.map((part) => part.code ? element('mark', {}, part.code) : part.text));
}
