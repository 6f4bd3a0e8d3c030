import { element, kept, shown } from './text.js';

/** Brings what others did, and what the server made of one's own changes, onto the page. */
export class Merge {
  /**
   * @param {import('./sheet.js').Sheet} sheet @param {import('./changes.js').Changes} changes @param {import('./notes.js').Notes} notes
   * @param {HTMLElement} notices
   */
  constructor(sheet, changes, notes, notices) { Object.assign(this, { sheet, changes, notes, notices }); }

  /** The server has names of its own for new rows. */
  renamed(names) {
    for (const [madeUp, name] of Object.entries(names)) {
      const row = this.sheet.rows.byId(madeUp);
      if (!row || madeUp === name) continue;
      const twin = this.sheet.rows.byId(name);
      if (twin) this.sheet.rows.remove(twin);
      row.rename(name);
    }
  }

  absorb(state) {
    const authors = new Map(state.authors.map(author => [`${author.row ?? ''} ${author.field ?? ''}`, author]));
    const texts = [];
    for (const [field, text] of Object.entries(state.fields)) this.#meet(this.sheet.fields.get(field), text, authors, texts);
    this.#rows(state.rows, authors, texts);
    this.sheet.writeAll(texts);
    for (const [cell] of texts) this.#sign(cell, authors);
    this.sheet.rows.merge();
  }

  disagreed(conflicts) {
    for (const conflict of conflicts) {
      const row = conflict.row ? this.sheet.rows.byId(conflict.row) : null;
      if (conflict.yours === null) this.#notRemoved(conflict);
      else if (conflict.theirs === null) this.#gone(conflict, row);
      else this.#differ(conflict);
    }
  }

  restored(amendment) {
    const count = amendment.rows.length + amendment.cells.length;
    this.#notice('good', `已恢复并保存您上次没有保存的 ${count} 处修改。`);
  }

  /** What cannot be saved any more stays to be copied. */
  leftOver(amendment, sentence, forget) {
    const texts = element('textarea', { readonly: true, rows: Math.min(12, amendment.cells.length + 1), 'aria-label': '上次没有保存的内容' });
    texts.value = amendment.cells.map(cell => cell.now).join('\n');
    const drop = element('button', { type: 'button', class: 'secondary small' }, '不再需要，删除本机副本');
    const notice = this.#notice('bad', `您上次填写的内容没有保存：${sentence ?? ''}`, texts, drop);
    drop.addEventListener('click', () => {
      forget();
      notice.remove();
    });
  }

  // Only a cell that this person has not touched takes the other's text by itself.
  #meet(cell, text, authors, texts) {
    const theirs = kept(text);
    if (!cell || cell.saved === theirs || cell.conflict) return;
    const mine = kept(cell.text);
    const untouched = mine === cell.saved;
    if (untouched || mine === theirs) cell.saved = theirs;
    if (!untouched) return;
    texts.push([cell, text]);
  }

  #sign(cell, authors) {
    const author = authors.get(`${cell.row?.id ?? ''} ${cell.field}`);
    if (author) this.notes.set(cell, 'other', `${author.who} ${author.at.slice(-5)} 修改`, 'other');
  }

  #rows(rows, authors, texts) {
    const theirs = new Set(rows.map(row => row.id));
    for (const row of [...this.sheet.rows.all]) if (!theirs.has(row.id) && !this.changes.isPending(row)) this.#left(row);
    for (const [i, { id, cells }] of rows.entries()) {
      const row = this.sheet.rows.byId(id) ?? this.#arrived(id, cells, rows[i - 1]?.id);
      if (row) for (const [field, text] of Object.entries(cells)) this.#meet(row.cells.get(field), text, authors, texts);
    }
    if (!this.changes.hasSteps) this.#order(rows);
  }

  #left(row) {
    const typed = Array.from(row.cells.values()).some(cell => cell.isDirty);
    // What was typed into it is answered as a conflict, with a choice.
    if (typed || row.line.contains(document.activeElement)) return;
    this.sheet.rows.remove(row);
  }

  #arrived(id, cells, above) {
    if (this.#isBeingRemoved(id)) return null;
    const row = this.sheet.makeRow(id);
    for (const [field, text] of Object.entries(cells)) {
      const cell = row.cells.get(field);
      if (!cell) continue;
      cell.text = text;
      cell.saved = kept(text);
    }
    this.sheet.rows.insert([row], this.sheet.rows.all.indexOf(this.sheet.rows.byId(above)) + 1);
    this.sheet.changed(Array.from(row.cells.values()));
    return row;
  }

  #isBeingRemoved(id) {
    return [...this.changes.steps, ...this.changes.flight?.steps ?? []].some(step => step.kind === 'removed' && step.row.id === id);
  }

  #order(rows) {
    const order = rows.map(row => this.sheet.rows.byId(row.id)).filter(row => row);
    const kept = this.sheet.rows.all.filter(row => !order.includes(row));
    const all = [...order, ...kept];
    if (all.some((row, i) => row !== this.sheet.rows.all[i])) this.sheet.rows.arrange(all);
  }

  #differ(conflict) {
    const cell = this.sheet.cellAt(conflict.row, conflict.field);
    if (!cell) return;
    const was = cell.saved;
    cell.saved = kept(conflict.theirs);
    if (kept(cell.text) === cell.saved) return;
    cell.conflict = { was, theirs: conflict.theirs };
    const mine = this.#button('用我填的', () => this.#choose(cell, cell.text));
    const theirs = this.#button('用对方的', () => this.#choose(cell, conflict.theirs));
    const when = conflict.at ? `（${conflict.at}）` : '';
    this.notes.set(cell, 'conflict', `${conflict.who}${when}已改为“${shown(conflict.theirs)}”，您填的是“${shown(conflict.yours)}”。`, 'error conflict', mine, theirs);
  }

  #choose(cell, text) {
    cell.conflict = null;
    this.notes.set(cell, 'conflict', null);
    this.sheet.write(cell, text);
    cell.control.focus();
  }

  #gone(conflict, row) {
    if (row?.isGone) return;
    const typed = row ? row.texts : { [conflict.field]: conflict.yours };
    if (row) row.isGone = true;
    const who = `${conflict.who}${conflict.at ? `（${conflict.at}）` : ''}`;
    const back = this.#button('恢复这一行', () => this.#putBack(conflict.row, row, typed, notice));
    const drop = this.#button('放弃', () => {
      if (row) this.sheet.rows.remove(row);
      notice.remove();
    });
    const words = Object.values(typed).filter(text => text).map(shown).join('｜');
    const notice = this.#notice('bad', `${who}删去了您正在填写的一行：${words}`, back, drop);
  }

  #putBack(id, row, typed, notice) {
    notice.remove();
    const index = row ? this.sheet.rows.remove(row) : this.sheet.rows.all.length;
    const back = row ?? this.sheet.makeRow(id);
    back.isGone = false;
    if (!row) for (const [field, text] of Object.entries(typed)) if (back.cells.has(field)) back.cells.get(field).text = text;
    this.sheet.rows.insert([back], index);
    this.changes.added(back, this.sheet.rows.all[index - 1] ?? null);
  }

  #notRemoved(conflict) {
    this.#notice('bad', `${conflict.who}${conflict.at ? `（${conflict.at}）` : ''}改过“${conflict.theirs}”这一行，没有删除；请核对后再决定是否删除。`);
  }

  #button(words, act) {
    const button = element('button', { type: 'button', class: 'secondary small' }, words);
    button.addEventListener('click', act);
    return button;
  }

  #notice(kind, ...words) {
    const close = element('button', { type: 'button', class: 'secondary small dismiss', 'aria-label': '关闭这条提示' }, '×');
    const notice = element('div', { class: `editor-notice ${kind}` }, ...words, close);
    close.addEventListener('click', () => notice.remove());
    this.notices.append(notice);
    return notice;
  }
}
