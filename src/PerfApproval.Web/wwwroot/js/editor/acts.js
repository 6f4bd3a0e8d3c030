import { madeUpName } from './text.js';

/** What is done to rows: add, duplicate, remove, move. */
export class Acts {
  /** @param {import('./sheet.js').Sheet} sheet @param {import('./history.js').History} history */
  constructor(sheet, history) {
    this.sheet = sheet;
    this.history = history;
  }

  get #rows() { return this.sheet.rows; }

  /** A row below this one, of the same kind. @param {?import('./rows.js').Row} above */
  add(above) {
    const row = this.#made(above ? { kind: above.cells.get('kind')?.text } : {});
    this.#insert(row, above ? this.#rows.all.indexOf(above) + 1 : this.#rows.all.length);
    return row;
  }

  append() { return this.add(this.#rows.all[this.#rows.all.length - 1] ?? null); }

  copy(row) {
    const twin = this.#made(row.texts);
    this.#insert(twin, this.#rows.all.indexOf(row) + 1);
    return twin;
  }

  /** @returns the row that is there now */
  remove(row) {
    const index = this.#rows.all.indexOf(row);
    this.history.run([{ kind: 'remove', rows: [row], index }]);
    return this.#rows.all[Math.min(index, this.#rows.all.length - 1)] ?? null;
  }

  move(row, to) {
    const from = this.#rows.all.indexOf(row);
    if (to < 0 || to >= this.#rows.all.length || to === from) return;
    this.history.run([{ kind: 'move', row, from, to }]);
  }

  shift(row, by) { this.move(row, this.#rows.all.indexOf(row) + by); }

  #made(texts) {
    const row = this.sheet.makeRow(madeUpName());
    for (const [field, text] of Object.entries(texts)) if (text && row.cells.has(field)) row.cells.get(field).text = text;
    return row;
  }

  #insert(row, index) { this.history.run([{ kind: 'insert', rows: [row], index }]); }
}
