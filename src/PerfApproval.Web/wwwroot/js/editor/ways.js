/** Where cells lie to each other: lines of the form from top to bottom, cells of a line from left to right. */
export class Ways {
  /** @param {import('./sheet.js').Sheet} sheet */
  constructor(sheet) { this.sheet = sheet; }

  get first() { return this.#of(this.#lines()[0])[0]; }

  get last() { return this.#of(this.#lines().pop()).pop(); }

  /** The first or last cell of the line. */
  edge(cell, first) {
    const cells = this.#of(cell.control.closest('tr'));
    return first ? cells[0] : cells[cells.length - 1];
  }

  /** The next cell or the one before, on the next line where this one ends. */
  beside(cell, by) {
    const cells = this.#of(cell.control.closest('tr'));
    const there = cells[cells.indexOf(cell) + by];
    if (there) return there;
    const next = this.#of(this.#line(cell, by));
    return by > 0 ? next[0] : next[next.length - 1];
  }

  /** Straight up or down: the same column, or what lies nearest to it. */
  vertical(cell, by) {
    const cells = this.#of(this.#line(cell, by));
    const same = cell.row && cells.find(other => other.field === cell.field);
    if (same || cells.length === 0) return same ?? null;
    const middle = box => (box.left + box.right) / 2;
    const here = middle(cell.control.getBoundingClientRect());
    const far = other => Math.abs(middle(other.control.getBoundingClientRect()) - here);
    return cells.reduce((nearest, other) => far(other) < far(nearest) ? other : nearest);
  }

  #lines() { return Array.from(this.sheet.form.querySelectorAll('.editing tr')).filter(line => line.querySelector('[data-field]')); }

  #of(line) { return Array.from(line?.querySelectorAll('[data-field]') ?? [], control => this.sheet.cellOf(control)); }

  #line(cell, by) {
    if (cell.row) {
      const rows = this.sheet.rows.all;
      const row = rows[rows.indexOf(cell.row) + by] ?? (Math.abs(by) > 1 ? rows[by < 0 ? 0 : rows.length - 1] : null);
      if (row) return row.line;
    }
    const lines = this.#lines();
    return lines[lines.indexOf(cell.control.closest('tr')) + Math.sign(by)];
  }
}
