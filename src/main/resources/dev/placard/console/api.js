// Talks to this server and to nobody else. The token is kept here, in memory, and is sent as X-Auth-Token; there is no cookie.

// no map has this tag: a request that depends on it is judged by everything that comes before, and changes nothing
const NO_TAG = '"-"';
const PATCH = 'application/merge-patch+json';

/** A refusal, in the API's own words. */
export class Fault extends Error {
  constructor(message, status, requestId) {
    super(message);
    this.status = status;
    this.details = [status && `HTTP ${status}`, requestId].filter(Boolean).join(', ');
  }

  get isEnd() {
    return this.status === 401;
  }

  get isPolicy() {
    return this.status === 403 && this.message.startsWith('Policy');
  }
}

async function send(path, options) {
  let answer;
  try {
    answer = await fetch(new URL(path, document.baseURI), { credentials: 'omit', cache: 'no-store', redirect: 'error', ...options });
  } catch {
    throw new Fault('The server cannot be reached.');
  }
  const text = await answer.text();
  const body = parsed(text);
  if (!answer.ok) {
    throw new Fault(sentence(body) ?? (text.slice(0, 300) || answer.statusText), answer.status,
      answer.headers.get('x-openstack-request-id'));
  }
  return { body, tag: answer.headers.get('ETag') };
}

function parsed(text) {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

function sentence(body) {
  return body && (typeof body.message === 'string' ? body.message : Object.values(body)[0]?.message);
}

/** Whether there is a Keystone to log in to. */
export const hasKeystone = async () => (await send('login', {})).body.keystone;

/** Asks for a token: {token, user, project, expires_at}. */
export async function logIn(form) {
  const options = { method: 'POST', headers: { 'Content-Type': 'application/json' }, body: JSON.stringify(form) };
  return (await send('login', options)).body;
}

/** The API for one token. */
export class Api {
  #token;

  constructor(token) {
    this.#token = token;
  }

  /** A page of servers {id, name}: those whose name holds a text, behind a server. Throws where nobody lists servers. */
  async servers(name, marker, limit) {
    const query = new URLSearchParams({ limit });
    if (name) {
      query.set('name', name.replace(/[\\^$.*+?()[\]{}|]/gu, '\\$&'));
    }
    if (marker) {
      query.set('marker', marker);
    }
    return (await this.#send('GET', `servers?${query}`)).body.servers;
  }

  /** What is known of a server; its id alone where nobody shows servers. */
  async server(id) {
    try {
      return (await this.#send('GET', `servers/${encodeURIComponent(id)}`)).body.server;
    } catch (fault) {
      return this.#orEnd(fault, { id });
    }
  }

  /** {items, tag}. */
  async metadata(id) {
    return items(await this.#send('GET', path(id)));
  }

  /** Whether changes are recorded, and the caller may read them. */
  async hasHistory(id) {
    try {
      return Boolean(await this.history(id, '', null, 1));
    } catch (fault) {
      return this.#orEnd(fault, false);
    }
  }

  /** A page of recorded changes, of one item or of all, behind a marker: {records, next}. */
  async history(id, key, marker, limit) {
    const query = new URLSearchParams({ limit });
    if (key) {
      query.set('key', key);
    }
    if (marker !== null) {
      query.set('marker', marker);
    }
    const { body } = await this.#send('GET', `servers/${encodeURIComponent(id)}/metadata-history?${query}`);
    const records = body.metadata_history;
    return { records, next: body.metadata_history_links ? records[records.length - 1].revision : null };
  }

  /** How many items a server of a project may have; null where that cannot be found out. */
  async limit(project) {
    try {
      return (await this.#send('GET', `os-quota-sets/${encodeURIComponent(project)}`)).body.quota_set.metadata_items;
    } catch (fault) {
      return this.#orEnd(fault, null);
    }
  }

  /** Saves changes in one step, if the map still has the tag. {items, tag}; throws a Fault of status 412 when it has not. */
  async save(id, changes, tag) {
    return items(await this.#patch(id, new Map(changes.map((change) => [change.key, change.after])), tag));
  }

  /** Why nothing can be saved, or removed: the API's refusal of a patch that can change nothing; null where there is none. */
  async refusals(id, keys) {
    let absent = 'no-such-key';
    while (keys.has(absent)) {
      absent += '-';
    }
    const [save, remove] = [await this.#refusal(id, new Map()), await this.#refusal(id, new Map([[absent, null]]))];
    return { save, remove };
  }

  async #refusal(id, patch) {
    try {
      await this.#patch(id, patch, NO_TAG);
      return new Fault('This server does not look at conditions, so that nothing can be saved safely.');
    } catch (fault) {
      const isReached = fault.status === 412 || fault.status === 403 && !fault.isPolicy;
      return this.#orEnd(fault, isReached ? null : fault);
    }
  }

  #patch(id, patch, tag) {
    return this.#send('PATCH', path(id), { 'Content-Type': PATCH, 'If-Match': tag },
      JSON.stringify({ metadata: Object.fromEntries(patch) }));
  }

  #send(method, to, headers = {}, body = undefined) {
    return send(`../v2.1/${to}`, { method, body, headers: { Accept: 'application/json', 'X-Auth-Token': this.#token, ...headers } });
  }

  #orEnd(fault, otherwise) {
    if (fault.isEnd) {
      throw fault;
    }
    return otherwise;
  }
}

const path = (id) => `servers/${encodeURIComponent(id)}/metadata`;

const items = ({ body, tag }) => ({ items: new Map(Object.entries(body.metadata)), tag });
