const plain = text => text.replace(/[\s　（(].*?[）)]|[\s　:：*]/g, '');

/** To which cells the columns of a pasted table belong. */
export class Columns {
  /** @param {import('./sheet.js').Sheet} sheet */
  constructor(sheet) {
    this.sheet = sheet;
    this.#known = sheet.facts.kind === 'project'
      ? sheet.facts.columns.map(column => ({ label: plain(column.label), field: column.field }))
      : [['职责活动', 'title'], ['绩效目标', 'goal'], ['绩效指标', 'indicators']].map(([label, field]) => ({ label, field }));
  }

  #known;

  /**
   * By a row of headings, which may stand below a title; else from the cell in which one is.
   * @param {string[][]} table @param {import('./cells.js').Cell} at
   * @returns {{fields: (?string)[], rows: string[][], heads: ?string[]}}
   */
  read(table, at) {
    const place = table.slice(0, 5).findIndex(row => new Set(row.map(text => this.#fieldOf(text)).filter(field => field)).size >= 2);
    if (place >= 0) return { fields: this.#named(table[place]), rows: table.slice(place + 1), heads: table[place] };
    const own = Array.from(at.row.cells.keys());
    const fields = own.slice(own.indexOf(at.field));
    const first = table.map(row => row[0].trim()).filter(text => text);
    const levels = this.sheet.facts.levels?.map(level => level.level1) ?? [];
    const leads = at.field === 'kind' && first.length > 0 && first.every(text => levels.includes(text));
    return { fields: leads ? ['level1', ...fields] : fields, rows: table, heads: null };
  }

  // A merged heading names its first column only.
  #named(heads) {
    const taken = new Set();
    return heads.map(head => {
      const field = this.#fieldOf(head);
      if (!field || taken.has(field)) return null;
      taken.add(field);
      return field;
    });
  }

  #fieldOf(text) {
    const head = plain(text);
    if (head.length < 2) return null;
    const exact = this.#known.find(column => column.label === head);
    if (exact) return exact.field;
    const near = this.#known.filter(column => column.label.includes(head) || head.includes(column.label));
    return near.length === 1 ? near[0].field : null;
  }
}
