const soon = 700;
const retries = [1000, 2000, 4000, 8000, 15_000, 30_000];
const askAgain = 4000;
const watching = 8000;

/** Saves by itself what was changed, keeps it in the journal until it is saved, and hears of what others change. */
export class Saver {
  /**
   * @param {import('./changes.js').Changes} changes @param {import('./server.js').Server} server @param {import('./journal.js').Journal} journal
   * @param {import('./merge.js').Merge} merge @param {import('./status.js').Status} status
   */
  constructor(changes, server, journal, merge, status) {
    Object.assign(this, { changes, server, journal, merge, status });
    this.#known = merge.sheet.form.dataset.known;
    this.#failures = 0;
    this.#saved = [];
    merge.sheet.form.dataset.unsaved = 0;
    changes.onChange(() => this.#noticed());
    window.addEventListener('online', () => this.now());
    window.addEventListener('focus', () => this.#returned());
    document.addEventListener('visibilitychange', () => document.visibilityState === 'hidden' ? this.leave() : this.#returned());
    window.addEventListener('pagehide', () => this.leave());
    setInterval(() => this.#watch(), watching);
  }

  #known;
  #timer = 0;
  #pen = 0;
  #busy = false;
  #closed = false;
  #failures;
  #saved;

  /** @param {() => void} listener */
  onSaved(listener) { this.#saved.push(listener); }

  /** What earlier pages left unsaved goes first. */
  async begin() {
    for (const left of await this.journal.leftBehind()) {
      const found = await this.server.send('', left.amendment);
      if (found.kind === 'done') {
        this.#take(found.answer);
        this.merge.restored(left.amendment);
        this.journal.forget(left.key);
        this.#tellSaved();
      } else if (found.kind === 'closed' || found.kind === 'refused') {
        this.merge.leftOver(left.amendment, found.answer.sentence, () => this.journal.forget(left.key));
        if (found.kind === 'closed') this.#close(found.answer.sentence);
      }
    }
  }

  now() {
    clearTimeout(this.#timer);
    this.#timer = 0;
    return this.#save();
  }

  /** The page may never come back. */
  leave() {
    this.#write();
    if (!this.changes.isEmpty && !this.#busy && !this.#closed) this.#save(true);
  }

  #noticed() {
    delete this.merge.sheet.form.dataset.unsaved;
    if (!this.#pen) this.#pen = setTimeout(() => this.#write(), 150);
    if (this.#closed || this.#timer || this.#busy) return;
    if (this.changes.isEmpty) {
      this.#rest();
      return;
    }
    if (this.#failures === 0) this.status.show('typing');
    this.#timer = setTimeout(() => this.now(), this.#failures ? this.#pause() : soon);
  }

  #write() {
    clearTimeout(this.#pen);
    this.#pen = 0;
    this.merge.sheet.form.dataset.unsaved = this.changes.count;
    this.status.keeps(this.journal.write(this.changes.amendment()));
  }

  async #save(leaving = false) {
    if (this.#busy || this.#closed) return;
    const flight = this.changes.take();
    if (!flight) {
      this.#rest();
      return;
    }
    this.#busy = true;
    if (this.#failures === 0) this.status.show('saving');
    const found = await this.server.send(this.#known, this.changes.amendment(flight), leaving);
    this.#busy = false;
    if (found.kind === 'done') this.#done(found.answer);
    else this.#failed(found);
    this.#write();
    if (!this.#closed && !this.changes.isEmpty && !this.#timer) this.#timer = setTimeout(() => this.now(), this.#failures ? this.#pause(found.kind) : soon);
  }

  #done(answer) {
    this.#failures = 0;
    this.merge.renamed(answer.rows);
    this.changes.settle(answer.conflicts);
    this.#take(answer);
    this.status.saved(answer.savedAt);
    this.#tellSaved();
  }

  #take(answer) {
    this.#known = answer.sha256;
    this.merge.renamed(answer.rows);
    if (answer.state) this.merge.absorb(answer.state);
    this.merge.disagreed(answer.conflicts);
    this.status.undecided = this.changes.undecided;
  }

  #rest() {
    this.status.undecided = this.changes.undecided;
    if (this.#failures === 0) this.status.rest();
  }

  #tellSaved() {
    for (const listener of this.#saved) listener();
  }

  #failed({ kind, answer }) {
    this.changes.giveBack();
    this.#failures++;
    if (kind === 'closed') this.#close(answer?.sentence);
    else if (kind === 'gone') this.#close('您已经不能填报这份目标表；您填写的内容仍在本页，可以复制。');
    else this.status.show(kind, answer?.sentence);
  }

  // What was typed stays to be read and copied.
  #close(sentence) {
    this.#closed = true;
    this.status.show('closed', sentence ?? '这份目标表现在不能修改；您填写的内容仍在本页，可以复制。');
    for (const cell of this.merge.sheet.everyCell()) {
      if (cell.isChoice) cell.control.disabled = true;
      else cell.control.readOnly = true;
    }
    this.merge.sheet.form.classList.add('closed');
  }

  #pause(kind) { return kind === 'expired' || kind === 'other' ? askAgain : retries[Math.min(this.#failures, retries.length) - 1]; }

  #returned() {
    if (this.#failures) this.now();
    else this.#watch();
  }

  async #watch() {
    if (this.#busy || this.#closed || document.visibilityState === 'hidden' || !this.changes.isEmpty) return;
    this.#busy = true;
    const found = await this.server.state(this.#known);
    this.#busy = false;
    if (found.kind === 'same' && this.#failures) {
      this.#failures = 0;
      this.status.rest();
    } else if (found.kind === 'done') this.#heard(found.answer);
    else if (found.kind === 'expired' || found.kind === 'lost') this.#lostTouch(found.kind);
    if (!this.changes.isEmpty && !this.#timer) this.#noticed();
  }

  #heard(state) {
    this.#failures = 0;
    if (state.closed) {
      this.#close(state.closed);
      return;
    }
    this.#known = state.sha256;
    this.merge.absorb(state);
    this.status.rest();
    this.#tellSaved();
  }

  #lostTouch(kind) {
    this.#failures++;
    this.status.show(kind);
  }
}
