const prefix = 'perfapproval.draft.';
const longestKept = 30 * 24 * 60 * 60 * 1000;
const patience = 250;

/**
 * What is typed and not saved yet, kept in this browser by person, table and page: nothing is lost with a connection, a session or a tab.
 * Nobody else is shown it.
 */
export class Journal {
  constructor(person, table) {
    this.#place = `${prefix}${person}.${table}.`;
    this.#page = Math.random().toString(36).slice(2);
    this.#channel = typeof BroadcastChannel === 'function' ? new BroadcastChannel(this.#place) : null;
    this.#channel?.addEventListener('message', ({ data }) => {
      if (data.ask) this.#channel.postMessage({ here: this.#page });
    });
    Journal.#forgetOld();
  }

  #place;
  #page;
  #channel;

  /** False where this browser keeps nothing. @param {{rows: object[], cells: object[]}} amendment */
  write(amendment) {
    try {
      if (amendment.rows.length === 0 && amendment.cells.length === 0) localStorage.removeItem(this.#place + this.#page);
      else localStorage.setItem(this.#place + this.#page, JSON.stringify({ at: Date.now(), amendment }));
      return true;
    } catch {
      return false;
    }
  }

  /** What pages that are gone left unsaved. */
  async leftBehind() {
    const keys = Object.keys(localStorage).filter(key => key.startsWith(this.#place) && key !== this.#place + this.#page);
    if (keys.length === 0) return [];
    const alive = await this.#alive();
    return keys.filter(key => !alive.has(key.slice(this.#place.length))).map(key => ({ key, ...Journal.#read(key) })).filter(left => left.amendment).sort((a, b) => a.at - b.at);
  }

  forget(key) { localStorage.removeItem(key); }

  // Another page of this person may be open at the same table, with a journal of its own.
  #alive() {
    const here = new Set();
    if (!this.#channel) return Promise.resolve(here);
    const listen = ({ data }) => data.here && here.add(data.here);
    this.#channel.addEventListener('message', listen);
    this.#channel.postMessage({ ask: true });
    return new Promise(done => setTimeout(() => {
      this.#channel.removeEventListener('message', listen);
      done(here);
    }, patience));
  }

  static #read(key) {
    try {
      return JSON.parse(localStorage.getItem(key)) ?? {};
    } catch {
      return {};
    }
  }

  static #forgetOld() {
    try {
      for (const key of Object.keys(localStorage)) if (key.startsWith(prefix) && Date.now() - (Journal.#read(key).at ?? 0) > longestKept) localStorage.removeItem(key);
    } catch {
      // A browser that keeps nothing has nothing to forget.
    }
  }
}
