// The log-in: with Keystone where there is one, else with a token.

import { hasKeystone, logIn } from './api.js';
import { byId, complain } from './dom.js';

const form = byId('login-form');

/** Shows the form; `welcome` gets {token, user, project}. */
export async function showLogin(reason, welcome) {
  byId('login-reason').hidden = !reason;
  byId('login-reason').textContent = reason;
  form.onsubmit = (event) => submit(event, welcome);
  form.reset();
  try {
    const keystone = await hasKeystone();
    byId('methods').hidden = !keystone;
    choose(keystone ? 'password' : 'token');
  } catch (fault) {
    choose('token');
    complain(fault);
  }
  byId('login-title').focus();
}

function choose(method) {
  form.elements.method.value = method;
  for (const fields of form.querySelectorAll('[data-method]')) {
    fields.hidden = fields.dataset.method !== method;
    fields.disabled = fields.hidden; // what is hidden is neither needed nor sent
  }
}

form.addEventListener('change', () => choose(form.elements.method.value));

async function submit(event, welcome) {
  event.preventDefault();
  complain(null);
  const button = form.querySelector('[type=submit]');
  button.disabled = true;
  button.ariaBusy = 'true';
  try {
    await welcome(await session());
    form.reset(); // no password and no token stays in the page's fields
  } catch (fault) {
    complain(fault);
  } finally {
    button.disabled = false;
    button.ariaBusy = 'false';
  }
}

async function session() {
  const { method, ...fields } = Object.fromEntries(new FormData(form));
  if (method === 'token') {
    return { token: fields.token.trim() };
  }
  if (method === 'password' && !fields.project) {
    delete fields.project;
    delete fields.project_domain;
  }
  return logIn(fields);
}
