import { breakLine } from './numbered.js';
import { Ways } from './ways.js';

/**
 * Keys as in a spreadsheet. A cell is chosen as a whole until something is typed (then arrows still leave it) or it is opened with F2, a second
 * click or a touch (then they move within its text).
 */
export class Grid {
  /**
   * @param {import('./sheet.js').Sheet} sheet @param {import('./history.js').History} history @param {import('./acts.js').Acts} acts
   * @param {import('./block.js').Block} block
   */
  constructor(sheet, history, acts, block) {
    Object.assign(this, { sheet, history, acts, block });
    this.#ways = new Ways(sheet);
    const form = sheet.form;
    form.addEventListener('focusin', event => this.#enter(event));
    form.addEventListener('focusout', event => this.#leave(event));
    form.addEventListener('keydown', event => this.#key(event));
    form.addEventListener('input', event => this.#typed(event));
    form.addEventListener('pointerdown', event => this.#pressed(event));
    form.addEventListener('click', event => this.#clicked(event));
    form.addEventListener('dblclick', event => this.#opened(event));
    // What another wrote, or was taken back, is what the next keys change.
    sheet.onChange(cells => {
      if (!this.#typing && this.#current && cells.includes(this.#current)) this.#before = this.#current.text;
    });
    sheet.rows.body.addEventListener('pointerover', event => this.#over(event));
  }

  /** @type {'chosen'|'typing'|'open'} */
  #mode = 'chosen';
  #ways;
  #typing = false;
  #before = '';
  #current = null;
  #touch = false;
  #pressedIn = null;

  get isOpen() { return this.#mode === 'open'; }

  /** @returns {?import('./cells.js').Cell} */
  get current() { return this.#current; }

  go(cell) {
    if (!cell) return false;
    cell.control.focus();
    this.#choose(cell);
    return true;
  }

  /** The row in which one works. */
  get row() { return this.#current?.row?.isPlaced ? this.#current.row : null; }

  #enter(event) {
    const cell = this.sheet.cellOf(event.target);
    if (!cell) return;
    if (cell.row) this.sheet.rows.light(cell.row);
    if (cell.isChoice) cell.offer(this.sheet.rows.kinds);
    this.#current = cell;
    this.#before = cell.text;
    this.#mode = this.#touch ? 'open' : 'chosen';
    if (!event.target.matches('.stretching')) this.block.begin(cell);
    if (this.#mode === 'chosen' && !this.#pressedIn) this.#choose(cell);
  }

  #leave(event) {
    const cell = this.sheet.cellOf(event.target);
    if (cell) this.history.rest();
  }

  #choose(cell) {
    this.#mode = 'chosen';
    if (!cell.isChoice) cell.control.select();
  }

  #open(cell) {
    this.#mode = 'open';
    if (!cell.isChoice) cell.control.setSelectionRange(cell.text.length, cell.text.length);
  }

  #typed(event) {
    const cell = this.sheet.cellOf(event.target);
    if (!cell) return;
    if (this.#mode === 'chosen') this.#mode = 'typing';
    this.history.typing(cell, this.#before);
    if (cell.isChoice) this.history.rest();
    if (cell.isChoice) this.#before = cell.text;
    this.#typing = true;
    this.sheet.changed([cell]);
    this.#typing = false;
    if (cell.field === 'kind') this.sheet.rows.merge();
  }

  #pressed(event) {
    this.#touch = event.pointerType === 'touch';
    const box = event.target.closest('td.open');
    const control = box?.querySelector('[data-field]');
    const cell = control && this.sheet.cellOf(control);
    if (event.shiftKey && cell?.row && this.#current?.row && cell !== this.#current) {
      event.preventDefault();
      this.block.stretch(cell);
      return;
    }
    if (cell?.isChoice) cell.offer(this.sheet.rows.kinds);
    this.#pressedIn = cell && document.activeElement !== control ? cell : null;
    // The whole cell can be pressed, not only the lines of its text.
    if (cell && event.target === box) {
      event.preventDefault();
      this.#pressedIn = null;
      this.go(cell);
    }
  }

  #clicked(event) {
    const cell = this.sheet.cellOf(event.target);
    const first = this.#pressedIn === cell;
    this.#pressedIn = null;
    if (!cell || cell.isChoice || event.detail > 1) return;
    const { selectionStart, selectionEnd } = cell.control;
    if (first && selectionStart === selectionEnd && !this.#touch) this.#choose(cell);
    else this.#mode = 'open';
  }

  // The buttons come to whom the pointer is at; on a screen that is touched they stay with the row in which one types.
  #over(event) {
    if (event.pointerType === 'touch') return;
    const acts = event.target.closest('.row-acts');
    const row = acts && this.sheet.rows.all.find(other => other.line === acts.parentElement);
    if (row) this.sheet.rows.light(row);
  }

  #opened(event) {
    if (this.sheet.cellOf(event.target)) this.#mode = 'open';
  }

  #key(event) {
    // Keys belong to the input method while it is composing.
    if (event.isComposing || event.keyCode === 229) return;
    const cell = this.sheet.cellOf(event.target);
    const done = this.#command(event, cell) || cell && this.#inCell(event, cell);
    if (done) event.preventDefault();
  }

  #command(event, cell) {
    const control = event.ctrlKey || event.metaKey;
    const row = cell?.row;
    if (control && !event.altKey) {
      switch (event.key.toLowerCase()) {
        case 'z': return this.#history(event.shiftKey ? 'redo' : 'undo');
        case 'y': return this.#history('redo');
        case 'enter': return row ? this.#toRow(this.acts.add(row)) : false;
        case 'd': return row ? this.#toRow(this.acts.copy(row), cell.field) : false;
        case 'delete': return row ? this.#toRow(this.acts.remove(row), cell.field) : false;
        case 'home': return this.go(this.#ways.first);
        case 'end': return this.go(this.#ways.last);
        default: return false;
      }
    }
    if (event.altKey && row && (event.key === 'ArrowUp' || event.key === 'ArrowDown')) {
      this.acts.shift(row, event.key === 'ArrowUp' ? -1 : 1);
      return this.go(cell);
    }
    return false;
  }

  #inCell(event, cell) {
    if (event.ctrlKey || event.metaKey) return false;
    switch (event.key) {
      case 'Escape': return this.#restore(cell);
      case 'F2': return this.#toggle(cell);
      case 'Enter': return this.#enterKey(event, cell);
      case 'Tab': return this.go(this.#ways.beside(cell, event.shiftKey ? -1 : 1));
      case 'Delete':
      case 'Backspace': return this.#clear();
      default: return this.#mode === 'open' ? false : this.#arrow(event, cell);
    }
  }

  #arrow(event, cell) {
    const way = { ArrowUp: ['line', -1], ArrowDown: ['line', 1], ArrowLeft: ['cell', -1], ArrowRight: ['cell', 1], PageUp: ['line', -10], PageDown: ['line', 10] }[event.key];
    if (event.shiftKey && way && this.#mode === 'chosen') return this.#stretch(way);
    if (event.shiftKey) return false;
    if (event.key === 'Home' || event.key === 'End') return this.#mode === 'chosen' && this.go(this.#ways.edge(cell, event.key === 'Home'));
    if (!way) return false;
    const to = way[0] === 'line' ? this.#ways.vertical(cell, way[1]) : this.#ways.beside(cell, way[1]);
    if (to) this.go(to);
    return true;
  }

  #stretch([what, by]) {
    const end = this.block.end;
    if (!end?.row) return false;
    const fields = Array.from(end.row.cells.keys());
    const rows = this.sheet.rows.all;
    const row = what === 'line' ? rows[Math.max(0, Math.min(rows.length - 1, rows.indexOf(end.row) + by))] : end.row;
    const field = what === 'cell' ? fields[Math.max(0, Math.min(fields.length - 1, fields.indexOf(end.field) + by))] : end.field;
    this.block.stretch(row.cells.get(field));
    row.line.scrollIntoView({ block: 'nearest' });
    return true;
  }

  #restore(cell) {
    if (this.block.isOpen) this.block.begin(cell);
    if (cell.text !== this.#before) {
      this.history.forget(cell);
      this.sheet.write(cell, this.#before);
      if (cell.field === 'kind') this.sheet.rows.merge();
    }
    this.#choose(cell);
    return true;
  }

  #toggle(cell) {
    if (this.#mode === 'open') this.#choose(cell);
    else this.#open(cell);
    return true;
  }

  #enterKey(event, cell) {
    // A telephone's keyboard has no Alt.
    if ((event.altKey || this.#touch) && !cell.isChoice) {
      if (this.#mode === 'chosen') this.#open(cell);
      this.#mode = 'open';
      breakLine(cell.control);
      return true;
    }
    const to = this.#ways.vertical(cell, event.shiftKey ? -1 : 1);
    this.history.rest();
    if (to) this.go(to);
    else this.#choose(cell);
    return true;
  }

  #clear() {
    if (!this.block.isOpen) return false;
    const steps = this.block.lines().flat().filter(cell => !cell.isChoice && cell.text).map(cell => ({ kind: 'text', cell, before: cell.text, after: '' }));
    this.history.run(steps);
    return true;
  }

  #history(what) {
    const steps = this.history[what]();
    if (!steps) return true;
    const step = steps[steps.length - 1];
    const row = step.row ?? step.rows?.[0] ?? step.cell?.row;
    const cell = step.cell ?? (row?.isPlaced ? row.cells.values().next().value : null);
    if (cell?.control.isConnected) this.go(cell);
    else this.go(this.sheet.rows.all[Math.min(step.index ?? 0, this.sheet.rows.all.length - 1)]?.cells.values().next().value);
    this.sheet.rows.merge();
    return true;
  }

  #toRow(row, field) {
    if (!row) return this.go(this.#ways.first);
    const name = Array.from(row.cells.values()).find(cell => !cell.isChoice);
    return this.go(row.cells.get(field) ?? name);
  }
}
