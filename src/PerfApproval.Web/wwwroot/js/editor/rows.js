import { Cell } from './cells.js';

/** A row of the form: an indicator, or an item of an overall target. */
export class Row {
  /** @param {HTMLTableRowElement} line */
  constructor(line) {
    this.line = line;
    this.id = line.dataset.row;
    /** Another removed it while this person was typing into it. */
    this.isGone = false;
    /** @type {Map<string, Cell>} */
    this.cells = new Map();
    this.number = line.querySelector('.row-number');
    this.labelled = line.querySelectorAll('[aria-label]');
    for (const control of line.querySelectorAll('[data-field]')) this.cells.set(control.dataset.field, new Cell(control, this));
  }

  get isPlaced() { return this.line.isConnected; }

  get texts() { return Object.fromEntries(Array.from(this.cells, ([field, cell]) => [field, cell.text])); }

  get savedTexts() { return Object.fromEntries(Array.from(this.cells, ([field, cell]) => [field, cell.saved])); }

  rename(id) {
    this.id = id;
    this.line.dataset.row = id;
    for (const [field, cell] of this.cells) cell.control.id = `cell-${id}-${field}`;
  }
}

/** The rows in their order, and how they look together: numbers, and levels merged as the form merges them. */
export class Rows {
  /** @param {HTMLTableSectionElement} body */
  constructor(body) {
    this.body = body;
    this.template = document.getElementById('row-template');
    this.#lead = body.querySelector('.lead');
    /** @type {Row[]} */
    this.all = Array.from(body.querySelectorAll('tr[data-row]'), line => new Row(line));
    this.unit = body.classList.contains('items') ? '项' : '行';
    this.#share();
    const choice = this.template.content.querySelector('select');
    /** All kinds of the taxonomy, for the choices of new rows. */
    this.kinds = document.createDocumentFragment();
    if (choice) this.kinds.append(...choice.childNodes);
  }

  #lead;

  // One set of buttons for all rows: it goes with the row in which one works. Hundreds of sets would be slow to lay out.
  #share() {
    this.buttons = this.template.content.querySelector('.row-buttons');
    for (const buttons of this.body.querySelectorAll('.row-buttons')) buttons.remove();
    this.buttons.remove();
  }

  /** @param {?Row} row */
  light(row) {
    if (this.#lit === row) return;
    this.#lit?.line.classList.remove('active');
    this.#lit = row;
    if (!row) return;
    row.line.classList.add('active');
    row.line.querySelector('.row-acts').append(this.buttons);
    this.#call();
  }

  #lit = null;

  #call() {
    const index = this.all.indexOf(this.#lit);
    if (index < 0) return;
    this.buttons.querySelector('[data-do=up]').disabled = index === 0;
    this.buttons.querySelector('[data-do=down]').disabled = index === this.all.length - 1;
    for (const button of this.buttons.children) button.setAttribute('aria-label', button.getAttribute('aria-label').replace(/第 \d+ [行项]/, `第 ${index + 1} ${this.unit}`));
  }

  byId(id) { return this.all.find(row => row.id === id) ?? null; }

  /** A new row that is not placed yet. */
  make(id) {
    const line = this.template.content.firstElementChild.cloneNode(true);
    line.dataset.row = id;
    line.removeAttribute('id');
    const row = new Row(line);
    row.rename(id);
    row.cells.get('kind')?.leaveBare();
    return row;
  }

  /** @param {Row[]} rows */
  insert(rows, index) {
    const before = this.all[index]?.line ?? null;
    const fragment = document.createDocumentFragment();
    for (const row of rows) fragment.append(row.line);
    this.body.insertBefore(fragment, before);
    this.all.splice(index, 0, ...rows);
    this.settle(index);
  }

  remove(row) {
    const index = this.all.indexOf(row);
    row.line.remove();
    this.all.splice(index, 1);
    this.settle(index);
    return index;
  }

  move(row, to) {
    const from = this.all.indexOf(row);
    this.all.splice(from, 1);
    this.all.splice(to, 0, row);
    this.body.insertBefore(row.line, this.all[to + 1]?.line ?? null);
    this.settle(Math.min(from, to));
  }

  /** The row into which somebody is typing stays where it is: moving it would take the keys from it. @param {Row[]} order */
  arrange(order) {
    const fixed = order.findIndex(row => row.line.contains(document.activeElement));
    for (const row of order.slice(0, Math.max(0, fixed))) order[fixed].line.before(row.line);
    this.body.append(...order.slice(fixed + 1).map(row => row.line));
    this.all = order;
    this.settle(0);
  }

  /** Numbers the rows from one on, and merges the levels anew. */
  settle(from) {
    for (let i = Math.max(0, from); i < this.all.length; i++) this.#number(this.all[i], i + 1);
    this.#call();
    if (this.#lead) this.#lead.rowSpan = this.all.length + 1;
    this.merge();
  }

  /** Level 1 is one cell for all rows of it, level 2 is said once. */
  merge() {
    let head = null, height = 0, above = null;
    for (const row of this.all) {
      const level = row.line.querySelector('.level1');
      const kind = row.cells.get('kind');
      if (!kind) return;
      const text = kind.text;
      const level1 = text.split('\t')[0];
      if (level) {
        if (level.textContent !== level1) level.textContent = level1;
        const continues = level.dataset.merged && above !== null && above.split('\t')[0] === level1;
        if (!continues) {
          if (head) head.rowSpan = height;
          [head, height] = [level, 0];
        }
        height++;
        if (level.hidden !== Boolean(continues)) level.hidden = Boolean(continues);
      }
      kind.box.classList.toggle('continues', Boolean(kind.box.dataset.merged) && above === text && text !== '');
      above = text;
    }
    if (head && head.dataset.merged) head.rowSpan = height;
  }

  #number(row, number) {
    if (row.number.textContent === String(number)) return;
    row.number.textContent = number;
    const called = `第 ${number} ${this.unit}`;
    row.number.parentElement.dataset.label = called;
    for (const labelled of row.labelled) labelled.setAttribute('aria-label', labelled.getAttribute('aria-label').replace(/^第 \d+ [行项]/, called));
  }
}
