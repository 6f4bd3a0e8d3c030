import { Cell } from './cells.js';
import { Rows } from './rows.js';

/** The form on the page: its cells, its rows, and who wants to know when they change. */
export class Sheet {
  /** @param {HTMLFormElement} form */
  constructor(form) {
    this.form = form;
    this.facts = JSON.parse(form.dataset.fields);
    this.rows = new Rows(form.querySelector('[data-rows]'));
    /** @type {Map<string, Cell>} */
    this.fields = new Map();
    for (const control of form.querySelectorAll('[data-field]')) {
      if (!control.closest('[data-row]')) this.fields.set(control.dataset.field, new Cell(control, null));
    }
    this.#cells = new WeakMap();
    for (const cell of this.everyCell()) this.#cells.set(cell.control, cell);
    this.#listeners = [];
  }

  #cells;
  #listeners;

  * everyCell() {
    yield* this.fields.values();
    for (const row of this.rows.all) yield* row.cells.values();
  }

  /** @returns {?Cell} */
  cellOf(control) { return this.#cells.get(control) ?? null; }

  cellAt(rowId, field) { return rowId ? this.rows.byId(rowId)?.cells.get(field) ?? null : this.fields.get(field) ?? null; }

  makeRow(id) {
    const row = this.rows.make(id);
    for (const cell of row.cells.values()) {
      cell.saved = '';
      this.#cells.set(cell.control, cell);
    }
    return row;
  }

  /** @param {(cells: Cell[]) => void} listener */
  onChange(listener) { this.#listeners.push(listener); }

  /** Tells everybody that these cells say something else now. */
  changed(cells) {
    for (const listener of this.#listeners) listener(cells);
  }

  write(cell, text) {
    cell.text = text;
    this.changed([cell]);
  }

  /** @param {[Cell, string][]} texts */
  writeAll(texts) {
    for (const [cell, text] of texts) cell.text = text;
    this.changed(texts.map(([cell]) => cell));
  }
}
