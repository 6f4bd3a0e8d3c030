/** One history for everything: texts, rows and what was pasted. */
export class History {
  /** @param {import('./sheet.js').Sheet} sheet @param {import('./changes.js').Changes} changes */
  constructor(sheet, changes) {
    this.sheet = sheet;
    this.changes = changes;
    this.#done = [];
    this.#undone = [];
    this.#typing = null;
  }

  #done;
  #undone;
  #typing;

  get canUndo() { return this.#done.length > 0 || this.#typing !== null; }

  get canRedo() { return this.#undone.length > 0; }

  /** Typing into a cell is one step from the first key to the last. @param {string} before */
  typing(cell, before) {
    if (this.#typing?.cell === cell) return;
    this.rest();
    this.#typing = { cell, before };
  }

  /** Ends what is being typed. */
  rest() {
    const typing = this.#typing;
    this.#typing = null;
    if (typing && typing.cell.text !== typing.before) this.#keep([{ kind: 'text', cell: typing.cell, before: typing.before, after: typing.cell.text }]);
  }

  /** What was typed into a cell is taken back without a trace. */
  forget(cell) {
    if (this.#typing?.cell === cell) this.#typing = null;
  }

  /** Does several things as one. */
  run(steps) {
    this.rest();
    if (steps.length === 0) return;
    for (const step of steps) this.#apply(step, false);
    this.#changedBy(steps);
    this.#keep(steps);
  }

  undo() {
    this.rest();
    const steps = this.#done.pop();
    if (!steps) return null;
    for (const step of [...steps].reverse()) this.#apply(step, true);
    this.#changedBy(steps);
    this.#undone.push(steps);
    return steps;
  }

  redo() {
    this.rest();
    const steps = this.#undone.pop();
    if (!steps) return null;
    for (const step of steps) this.#apply(step, false);
    this.#changedBy(steps);
    this.#done.push(steps);
    return steps;
  }

  #keep(steps) {
    this.#done.push(steps);
    this.#undone = [];
  }

  #apply(step, backwards) {
    if (step.kind === 'text') this.#write(step, backwards);
    else if (step.kind === 'move') this.#move(step, backwards);
    else if ((step.kind === 'insert') === !backwards) this.#insert(step);
    else this.#remove(step);
  }

  // What another has written there since is not taken back with what was mine.
  #write(step, backwards) {
    const [from, to] = backwards ? [step.after, step.before] : [step.before, step.after];
    if (step.cell.text === from || !backwards) step.cell.text = to;
  }

  #insert(step) {
    const index = Math.min(step.index, this.sheet.rows.all.length);
    const rows = step.rows.filter(row => !row.isPlaced);
    this.sheet.rows.insert(rows, index);
    rows.forEach((row, i) => this.changes.added(row, this.sheet.rows.all[index + i - 1] ?? null));
  }

  #remove(step) {
    for (const row of step.rows) {
      if (!row.isPlaced) continue;
      this.changes.removed(row);
      this.sheet.rows.remove(row);
    }
  }

  #move(step, backwards) {
    if (!step.row.isPlaced) return;
    const to = Math.min(backwards ? step.from : step.to, this.sheet.rows.all.length - 1);
    this.sheet.rows.move(step.row, to);
    this.changes.moved(step.row, this.sheet.rows.all[to - 1] ?? null);
  }

  #changedBy(steps) {
    const cells = steps.flatMap(step => step.kind === 'text' ? [step.cell] : step.kind === 'insert' || step.kind === 'remove' ? step.rows.flatMap(row => Array.from(row.cells.values())) : []);
    this.sheet.changed(Array.from(new Set(cells)).filter(cell => !cell.row || cell.row.isPlaced));
  }
}
