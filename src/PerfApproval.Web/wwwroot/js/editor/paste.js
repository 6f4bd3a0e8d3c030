import { amountOf } from './amounts.js';
import { put, tableOn } from './clipboard.js';
import { Columns } from './columns.js';
import { clean, madeUpName } from './text.js';
import { alike, alikeAmount } from './widths.js';

/** Takes tables from spreadsheets and texts into the cells, as one step of the history, and gives blocks of cells out. */
export class Paste {
  /**
   * @param {import('./sheet.js').Sheet} sheet @param {import('./history.js').History} history @param {import('./grid.js').Grid} grid
   * @param {import('./block.js').Block} block @param {import('./notes.js').Notes} notes
   */
  constructor(sheet, history, grid, block, notes) {
    Object.assign(this, { sheet, history, grid, block, notes });
    this.columns = new Columns(sheet);
    sheet.form.addEventListener('paste', event => this.#paste(event));
    sheet.form.addEventListener('copy', event => this.#copy(event));
    sheet.form.addEventListener('cut', event => this.#cut(event));
  }

  #paste(event) {
    const cell = this.sheet.cellOf(event.target);
    if (!cell || cell.control.readOnly || cell.control.disabled) return;
    const table = tableOn(event.clipboardData);
    // A single text is typed, so to speak; within an opened cell everything is.
    if (!table || table.length * table[0].length <= 1 || this.grid.isOpen) return;
    event.preventDefault();
    this.notes.clear('paste');
    const told = [];
    this.history.run(cell.row ? this.#intoRows(table, cell, told) : this.#intoTable(table, cell, told));
    for (const [where, sentence, kind] of told) this.notes.set(where, 'paste', sentence, kind);
    this.grid.go(cell);
  }

  #intoRows(table, at, told) {
    const { fields, rows, heads } = this.columns.read(table, at);
    const filled = rows.filter(row => row.some(text => text.trim()));
    const all = this.sheet.rows.all;
    const first = all.indexOf(at.row);
    const added = filled.slice(all.length - first).map(() => this.sheet.makeRow(madeUpName()));
    const kind = fields.includes('kind') ? '' : all[all.length - 1]?.cells.get('kind')?.text;
    if (kind) for (const row of added) row.cells.get('kind').text = kind;
    const room = this.sheet.facts.mostRows - all.length;
    if (added.length > room) added.length = Math.max(0, room);
    const targets = [...all.slice(first, first + filled.length), ...added];
    const steps = targets.flatMap((row, i) => this.#intoRow(row, fields, filled[i], told));
    this.#left(targets, filled, fields, heads, told);
    return added.length ? [{ kind: 'insert', rows: added, index: all.length }, ...steps] : steps;
  }

  #intoRow(row, fields, texts, told) {
    const steps = [];
    const level1 = texts[fields.indexOf('level1')]?.trim() ?? '';
    fields.slice(0, texts.length).forEach((field, x) => {
      const cell = row.cells.get(field);
      if (!cell) return;
      const after = cell.isChoice ? this.#kind(cell, level1, texts[x].trim(), told) : this.#typed(cell, clean(texts[x]), told);
      if (after !== null && after !== cell.text) steps.push({ kind: 'text', cell, before: cell.text, after });
    });
    return steps;
  }

  #typed(cell, text, told) {
    if (cell.field !== 'value' && cell.field !== 'weight') return text;
    const same = alike(text).trim();
    if (same !== text.trim()) told.push([cell, `已把“${text.trim()}”写为“${same}”。`, 'info']);
    return same;
  }

  #kind(cell, level1, level2, told) {
    if (!level2) return null;
    const level = this.sheet.facts.levels.find(one => one.level2.includes(level2));
    if (!level) {
      told.push([cell, `本表式没有二级指标“${level1 ? `${level1}／` : ''}${level2}”，这一格没有粘贴，请选择。`, 'error']);
      return null;
    }
    if (level1 && level1 !== level.level1) told.push([cell, `“${level2}”属于“${level.level1}”，不属于“${level1}”，已按前者填写。`, 'info']);
    return `${level.level1}\t${level2}`;
  }

  // What found no place is said at the last cell that did.
  #left(targets, filled, fields, heads, told) {
    const row = targets[0];
    if (!row) return;
    const width = Math.max(0, ...filled.map(texts => texts.length));
    const lost = heads
      ? heads.map((head, x) => fields[x] || heads.indexOf(head) < x ? '' : head.trim()).filter(head => head)
      : filled.flatMap(texts => texts.slice(fields.length)).filter(text => text.trim());
    const last = Array.from(row.cells.values()).pop();
    if (lost.length && heads) told.push([last, `没有对应栏目、没有粘贴的列：${Array.from(new Set(lost)).slice(0, 6).join('、')}。`, 'warning']);
    else if (lost.length) told.push([last, `多出 ${width - fields.length} 列，没有粘贴：${lost.slice(0, 3).join('、')}${lost.length > 3 ? '等' : ''}。`, 'error']);
    if (targets.length < filled.length) told.push([last, `一份目标表最多 ${this.sheet.facts.mostRows} 行，后面 ${filled.length - targets.length} 行没有粘贴。`, 'error']);
  }

  // One column into one cell are its lines; a block goes on through the form's own lines.
  #intoTable(table, at, told) {
    if (table[0].length === 1) return this.#lines(table.map(row => row[0]), at);
    const lines = Array.from(this.sheet.form.querySelectorAll('.editing tr'))
      .map(line => Array.from(line.querySelectorAll('[data-field]'), control => this.sheet.cellOf(control)).filter(cell => cell && !cell.row)).filter(cells => cells.length);
    const top = lines.findIndex(cells => cells.includes(at));
    const left = lines[top].indexOf(at);
    const steps = [];
    let lost = 0;
    table.forEach((texts, y) => texts.forEach((text, x) => {
      const cell = lines[top + y]?.[left + x];
      if (!cell) lost += text.trim() ? 1 : 0;
      else steps.push({ kind: 'text', cell, before: cell.text, after: this.#intoField(cell, clean(text), told) });
    }));
    if (lost) told.push([at, `有 ${lost} 格没有对应的栏目，没有粘贴。`, 'error']);
    return steps;
  }

  #lines(texts, at) {
    const after = texts.map(text => clean(text)).filter(text => text.trim()).join('\n');
    return [{ kind: 'text', cell: at, before: at.text, after }];
  }

  #intoField(cell, text, told) {
    if (!cell.field.startsWith('funds.')) return text;
    const same = alikeAmount(text);
    if (amountOf(same) !== null && same !== text) told.push([cell, `已把“${text}”写为“${same}”。`, 'info']);
    return same;
  }

  #copy(event) {
    if (!this.block.isOpen) return false;
    event.preventDefault();
    put(event.clipboardData, this.block.lines().map(line => line.map(cell => cell.isChoice ? cell.text.split('\t').pop() : cell.text)));
    return true;
  }

  #cut(event) {
    if (!this.#copy(event)) return;
    this.history.run(this.block.lines().flat().filter(cell => !cell.isChoice && cell.text).map(cell => ({ kind: 'text', cell, before: cell.text, after: '' })));
  }
}
