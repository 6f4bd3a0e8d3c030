import { element } from './text.js';

/** Sentences at cells: what was made of a pasted text, what does not add up, what the other meant. */
export class Notes {
  constructor() { this.#shown = new Map(); }

  #shown;

  /** @param {import('./cells.js').Cell} cell @param {string} topic one sentence of each topic at a cell @param {?string} sentence */
  set(cell, topic, sentence, kind = 'info', ...acts) {
    const key = `${cell.control.id}:${topic}`;
    const there = this.#shown.get(key);
    if (there && there.dataset.said === sentence && acts.length === 0) return;
    if (there) this.#drop(cell, key, there);
    if (!sentence) return;
    const note = element('p', { class: `cell-note ${kind}`, id: `note-${cell.control.id}-${topic}`, 'data-topic': topic, 'data-said': sentence }, sentence, ...acts);
    cell.box.append(note);
    this.#shown.set(key, note);
    this.#describe(cell);
    if (kind === 'error') cell.control.setAttribute('aria-invalid', 'true');
  }

  clear(topic) {
    for (const [key, note] of this.#shown) {
      if (note.dataset.topic !== topic) continue;
      const control = note.parentElement?.querySelector('[data-field]');
      note.remove();
      this.#shown.delete(key);
      if (control) this.#tidy(control);
    }
  }

  #drop(cell, key, note) {
    note.remove();
    this.#shown.delete(key);
    this.#tidy(cell.control);
  }

  #tidy(control) {
    const left = Array.from(control.parentElement.querySelectorAll('.cell-note'));
    if (!left.some(note => note.classList.contains('error'))) control.removeAttribute('aria-invalid');
    this.#refer(control, left);
  }

  #describe(cell) { this.#refer(cell.control, Array.from(cell.box.querySelectorAll('.cell-note'))); }

  #refer(control, notes) {
    if (notes.length) control.setAttribute('aria-describedby', notes.map(note => note.id).join(' '));
    else control.removeAttribute('aria-describedby');
  }
}
