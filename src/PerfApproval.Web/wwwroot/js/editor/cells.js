import { kept } from './text.js';

/** One cell of the form: its control, and what the server keeps of it. */
export class Cell {
  /** @param {HTMLTextAreaElement|HTMLSelectElement} control @param {?import('./rows.js').Row} row */
  constructor(control, row) {
    this.control = control;
    this.row = row;
    this.field = control.dataset.field;
    /** What the draft says as far as this page knows. */
    this.saved = kept(this.text);
    /** The other's text while it is undecided which of the two is meant. */
    this.conflict = null;
  }

  get isChoice() { return this.control.tagName === 'SELECT'; }

  get text() {
    if (!this.isChoice) return this.control.value;
    const option = this.control.selectedOptions[0];
    return option?.dataset.kind ?? '';
  }

  set text(text) {
    if (this.isChoice) this.#choose(text);
    else this.control.value = text;
  }

  get isDirty() { return kept(this.text) !== this.saved; }

  get box() { return this.control.parentElement; }

  /** A new row's choice has nothing but what is chosen until somebody comes to it. @param {DocumentFragment} kinds */
  offer(kinds) {
    if (this.#offers) return;
    this.#offers = true;
    const chosen = this.text;
    this.control.replaceChildren(kinds.cloneNode(true));
    this.#choose(chosen);
  }

  #offers = true;

  /** There is nothing to choose from yet. */
  leaveBare() {
    this.#offers = false;
    this.#choose('');
  }

  // A kind that the taxonomy lacks stays as it was filed.
  #choose(text) {
    let option = Array.from(this.control.options).find(o => (o.dataset.kind ?? '') === text);
    if (!option) {
      option = new Option(text.split('\t').pop() || '请选择', '');
      option.dataset.kind = text;
      this.control.prepend(option);
    }
    option.selected = true;
  }
}
