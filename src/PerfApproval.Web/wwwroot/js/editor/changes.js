import { kept } from './text.js';

/** What this person changed and the server does not know yet. */
export class Changes {
  /** @param {import('./sheet.js').Sheet} sheet */
  constructor(sheet) {
    this.sheet = sheet;
    /** @type {Set<import('./cells.js').Cell>} */
    this.dirty = new Set();
    /** Rows that came, went or moved, in order. */
    this.steps = [];
    /** What was sent and not answered. */
    this.flight = null;
    this.#listeners = [];
    sheet.onChange(cells => this.touch(cells));
  }

  #listeners;

  get isEmpty() { return this.steps.length === 0 && !this.flight && !this.#waiting().length; }

  get count() { return this.#waiting().length + this.steps.length + (this.flight ? 1 : 0); }

  get undecided() { return Array.from(this.dirty).filter(cell => cell.conflict && this.#stands(cell)).length; }

  onChange(listener) { this.#listeners.push(listener); }

  touch(cells) {
    for (const cell of cells) this.dirty.add(cell);
    this.#tell();
  }

  added(row, above) {
    for (const cell of row.cells.values()) cell.saved = '';
    this.#step({ kind: 'added', row, after: above });
    this.touch(Array.from(row.cells.values()));
  }

  removed(row) {
    this.#step({ kind: 'removed', row, seen: row.savedTexts });
  }

  moved(row, above) { this.#step({ kind: 'moved', row, after: above }); }

  /** Takes what there is to send; null where there is nothing. */
  take() {
    const cells = this.#waiting();
    if (cells.length === 0 && this.steps.length === 0) return null;
    this.flight = { steps: this.steps, cells: cells.map(cell => ({ cell, was: cell.saved, now: kept(cell.text) })) };
    this.steps = [];
    return this.flight;
  }

  /** The answer was lost: the same is sent again, and more. */
  giveBack() {
    if (!this.flight) return;
    this.steps = [...this.flight.steps, ...this.steps];
    this.flight = null;
  }

  /** The server has it, but for what another meant otherwise. */
  settle(conflicts) {
    const open = new Set(conflicts.map(conflict => `${conflict.row ?? ''} ${conflict.field}`));
    for (const { cell, now } of this.flight.cells) {
      if (open.has(`${cell.row?.id ?? ''} ${cell.field}`)) continue;
      cell.saved = now;
      if (!cell.isDirty) this.dirty.delete(cell);
    }
    this.flight = null;
  }

  /** All of it as it would be sent, for the journal too. */
  amendment(flight = null) {
    const steps = flight ? flight.steps : [...this.flight?.steps ?? [], ...this.steps];
    const cells = flight ? flight.cells : Array.from(this.dirty).filter(cell => this.#stands(cell) && cell.isDirty).map(cell => ({ cell, was: cell.conflict?.was ?? cell.saved, now: kept(cell.text) }));
    return {
      rows: steps.map(step => ({ kind: step.kind, rowId: step.row.id, after: step.after?.id ?? null, seen: step.seen ?? null })),
      cells: cells.map(({ cell, was, now }) => ({ rowId: cell.row?.id ?? null, field: cell.field, was, now })),
    };
  }

  isPending(row) { return [...this.steps, ...this.flight?.steps ?? []].some(step => step.row === row); }

  get hasSteps() { return this.steps.length > 0 || Boolean(this.flight?.steps.length); }

  #step(step) {
    this.steps.push(step);
    this.#tell();
  }

  #stands(cell) { return !cell.row || cell.row.isPlaced; }

  #waiting() {
    const waiting = [];
    for (const cell of this.dirty) {
      if (!this.#stands(cell) || !cell.isDirty) this.dirty.delete(cell);
      else if (!cell.conflict && !cell.row?.isGone) waiting.push(cell);
    }
    return waiting;
  }

  #tell() {
    for (const listener of this.#listeners) listener();
  }
}
