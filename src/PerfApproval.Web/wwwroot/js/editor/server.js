const patience = 20_000;

/** Speaks with the application: what was answered, or why nothing was. */
export class Server {
  /** @param {HTMLFormElement} form */
  constructor(form) {
    this.#at = `/target-tables/${form.dataset.table}/draft`;
    this.#person = form.dataset.person;
    this.#token = form.querySelector('[name=__RequestVerificationToken]').value;
  }

  #at;
  #person;
  #token;

  /** @returns {Promise<{kind: 'done'|'refused'|'closed'|'expired'|'other'|'lost', answer?: object}>} */
  async send(known, amendment, leaving = false) {
    const answer = await this.#post(known, amendment, leaving);
    // The page's token is worth nothing once somebody else has signed in.
    if (answer.status !== 400) return this.#read(answer);
    const renewed = await this.#renew();
    return renewed === 'done' ? this.#read(await this.#post(known, amendment, leaving)) : { kind: renewed };
  }

  async state(known) {
    const answer = await this.#get(`${this.#at}/state?known=${known}`);
    if (answer.status === 204) return { kind: 'same' };
    return this.#read(answer);
  }

  async weights() { return this.#read(await this.#get(`${this.#at}/weights`)); }

  async findings(stop) {
    const answer = await fetch(`${this.#at}/findings`, { redirect: 'manual', signal: stop });
    return answer.ok ? answer.text() : null;
  }

  #post(known, amendment, leaving) {
    const body = JSON.stringify({ known, ...amendment });
    return this.#ask(`${this.#at}/amendments`, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json', RequestVerificationToken: this.#token },
      body,
      // What outlives the page may not be long.
      keepalive: leaving && body.length < 20_000,
    });
  }

  #get(address) { return this.#ask(address, {}); }

  async #ask(address, options) {
    const stop = new AbortController();
    const timer = setTimeout(() => stop.abort(), patience);
    try {
      return await fetch(address, { ...options, redirect: 'manual', signal: stop.signal });
    } catch {
      return { status: 0 };
    } finally {
      clearTimeout(timer);
    }
  }

  async #read(answer) {
    if (answer.type === 'opaqueredirect' || answer.status === 401) return { kind: 'expired' };
    if (answer.status === 404) return { kind: 'gone' };
    if (answer.status === 409 || answer.status === 422) return { kind: answer.status === 409 ? 'closed' : 'refused', answer: await answer.json().catch(() => ({})) };
    if (answer.status !== 200) return { kind: 'lost' };
    try {
      return { kind: 'done', answer: await answer.json() };
    } catch {
      return { kind: 'lost' };
    }
  }

  async #renew() {
    const answer = await this.#get(this.#at);
    if (answer.type === 'opaqueredirect' || answer.status === 401) return 'expired';
    if (answer.status === 404) return 'other';
    if (answer.status !== 200) return 'lost';
    const form = new DOMParser().parseFromString(await answer.text(), 'text/html').getElementById('draft');
    if (!form) return 'closed';
    if (form.dataset.person !== this.#person) return 'other';
    this.#token = form.querySelector('[name=__RequestVerificationToken]').value;
    return 'done';
  }
}
