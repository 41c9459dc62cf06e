// Which server: by its id, or from the list where somebody lists servers.

import { byId, clearMessages, element } from './dom.js';

const PAGE = 20;
const ID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

const search = byId('servers-search');
const body = byId('servers-list').tBodies[0];
let api;
let choose;
let failed;
let last;

/** Shows the list; `chosen` gets the id of a server, `onFault` what goes wrong later. Throws when the token is not good. */
export async function showServers(forApi, chosen, onFault) {
  api = forApi;
  choose = chosen;
  failed = onFault;
  search.value = '';
  await list();
  byId('servers').hidden = false;
  byId('servers-title').focus();
}

async function list() {
  body.replaceChildren();
  last = undefined;
  await more();
}

async function more() {
  let found = [];
  try {
    found = await api.servers(search.value.trim(), last, PAGE);
    tell(found.length || body.rows.length ? '' : 'No server of that name.');
  } catch (fault) {
    if (fault.status !== 404) {
      throw fault;
    }
    tell('Servers are not listed here. Enter the id of one.');
  }
  body.append(...found.map(row));
  last = found.at(-1)?.id;
  byId('servers-list').hidden = body.rows.length === 0;
  byId('servers-more').hidden = found.length < PAGE;
}

function row(server) {
  const name = element('button', { type: 'button', class: 'link', click: () => choose(server.id) }, server.name);
  return element('tr', {}, element('th', { scope: 'row' }, name), element('td', { class: 'id' }, server.id));
}

function tell(text) {
  byId('servers-none').textContent = text;
  byId('servers-none').hidden = !text;
}

/** Nothing of a server stays on the page. */
export function clearServers() {
  body.replaceChildren();
  search.value = '';
}

byId('servers-more').addEventListener('click', () => more().catch(failed));

byId('servers-form').addEventListener('submit', (event) => {
  event.preventDefault();
  clearMessages();
  const wanted = search.value.trim();
  (ID.test(wanted) ? Promise.resolve(choose(wanted)) : list()).catch(failed);
});
