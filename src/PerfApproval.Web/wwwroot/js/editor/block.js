/** A block of cells within the rows: from where it began to where it was stretched. */
export class Block {
  /** @param {import('./sheet.js').Sheet} sheet */
  constructor(sheet) {
    this.sheet = sheet;
    this.#from = this.#to = null;
    this.#marked = [];
  }

  #from;
  #to;
  #marked;

  get isOpen() { return this.#to !== null && this.#to !== this.#from; }

  begin(cell) {
    this.#from = cell;
    this.#to = null;
    this.#mark([]);
  }

  /** @param {import('./cells.js').Cell} cell */
  stretch(cell) {
    if (!this.#from?.row || !cell?.row) return;
    this.#to = cell;
    this.#mark(this.lines().flat());
  }

  get end() { return this.#to ?? this.#from; }

  /** The cells line by line. @returns {import('./cells.js').Cell[][]} */
  lines() {
    if (!this.#from?.row || !this.#to?.row) return this.#from ? [[this.#from]] : [];
    const all = this.sheet.rows.all;
    const [top, bottom] = [all.indexOf(this.#from.row), all.indexOf(this.#to.row)].sort((a, b) => a - b);
    const fields = Array.from(this.#from.row.cells.keys());
    const [left, right] = [fields.indexOf(this.#from.field), fields.indexOf(this.#to.field)].sort((a, b) => a - b);
    if (top < 0) return [];
    return all.slice(top, bottom + 1).map(row => fields.slice(left, right + 1).map(field => row.cells.get(field)));
  }

  #mark(cells) {
    for (const cell of this.#marked) cell.box.classList.remove('chosen');
    this.#marked = cells;
    for (const cell of cells) cell.box.classList.add('chosen');
  }
}
