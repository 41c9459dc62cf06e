// The states of the page: logged out, choosing a server, at a server.

import { Api } from './api.js';
import { announce, byId, clearMessages, complain } from './dom.js';
import { clearServer, restore, showServer, unsaved } from './items.js';
import { showLogin } from './login.js';
import { clearServers, showServers } from './servers.js';

const ENDED = 'The session has ended. Log in again to go on';

let session = null; // {api, project}; the token is in api, and nowhere else
let kept = null; // what was not saved when a session ended

function show(name) {
  for (const section of ['login', 'servers', 'items']) {
    byId(section).hidden = section !== name;
  }
  byId('session').hidden = name === 'login';
}

async function welcome({ token, user, project }) {
  const api = new Api(token);
  await showServers(api, choose, failed); // throws where the token is not good
  session = { api, project };
  byId('who').textContent = user ? `${user}${project ? `, ${project.name}` : ''}` : 'Logged in with a token';
  show('servers');
  const before = kept;
  kept = null;
  if (before) {
    await choose(before.id);
    if (unsaved() === null && !byId('items').hidden) {
      restore(before);
    }
  }
}

async function choose(id) {
  clearMessages();
  try {
    await showServer(session.api, id, session.project?.id, failed);
    show('items');
    byId('items-title').focus();
  } catch (fault) {
    failed(fault);
  }
}

function failed(fault) {
  if (fault.isEnd) {
    kept = unsaved();
    leave(kept ? `${ENDED}; what you have not saved is kept until then.` : `${ENDED}.`);
  } else {
    complain(fault);
  }
}

function leave(reason) {
  session = null;
  clearServer();
  clearServers();
  byId('who').textContent = '';
  announce('');
  show('login');
  showLogin(reason, welcome);
}

const mayLeave = () => !unsaved() || window.confirm('Changes that are not saved will be lost.');

byId('log-out').addEventListener('click', () => {
  if (mayLeave()) {
    complain(null);
    leave('');
  }
});

byId('to-servers').addEventListener('click', async () => {
  if (!mayLeave()) {
    return;
  }
  clearMessages();
  clearServer();
  try {
    show('servers');
    await showServers(session.api, choose, failed);
  } catch (fault) {
    failed(fault);
  }
});

window.addEventListener('beforeunload', (event) => unsaved() && event.preventDefault());

leave('');
