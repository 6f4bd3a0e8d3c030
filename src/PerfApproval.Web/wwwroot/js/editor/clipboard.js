/** What lies on the clipboard as a table: rows of texts, merged cells filled down and right. */
export function tableOn(data) {
  const html = data.getData('text/html');
  const fromHtml = html && fromMarkup(html);
  if (fromHtml) return fromHtml;
  const text = data.getData('text/plain');
  return text.includes('\t') ? fromTabs(text) : null;
}

const mostColumns = 100;
const mostRows = 12_000;

/** @returns {?string[][]} */
export function fromMarkup(html) {
  const table = new DOMParser().parseFromString(html, 'text/html').querySelector('table');
  if (!table) return null;
  const rows = [];
  const own = new Set();
  const lines = Array.from(table.rows).slice(0, mostRows);
  lines.forEach((line, y) => {
    rows[y] = rows[y] ?? [];
    let x = 0;
    for (const cell of line.cells) {
      while (rows[y][x] !== undefined) x++;
      own.add(x);
      fill(rows, textOf(cell), x, y, Math.min(cell.colSpan, mostColumns), Math.min(cell.rowSpan || lines.length, lines.length - y));
    }
  });
  const width = Math.max(0, ...rows.map(row => row.length));
  // A column in which no cell begins is only the second half of the one before.
  const columns = Array.from({ length: width }, (_, x) => x).filter(x => own.has(x));
  return rows.map(row => columns.map(x => row[x] ?? ''));
}

function fill(rows, text, x, y, across, down) {
  for (let below = 0; below < Math.max(1, down); below++) {
    rows[y + below] = rows[y + below] ?? [];
    for (let right = 0; right < Math.max(1, across); right++) if (x + right < mostColumns) rows[y + below][x + right] = text;
  }
}

const blocks = new Set(['P', 'DIV', 'LI', 'H1', 'H2', 'H3', 'H4', 'H5', 'H6', 'TR']);

// Word's paragraphs and Excel's breaks are lines; the blanks with which they lay out their markup are nothing.
function textOf(cell) {
  const parts = [];
  const walk = node => {
    if (node.nodeType === Node.TEXT_NODE) parts.push(node.data.replace(/[\t\r\n ]+/g, ' '));
    else if (node.nodeName === 'BR') parts.push('\n');
    else if (node.nodeType === Node.ELEMENT_NODE && !['STYLE', 'SCRIPT', 'DEL'].includes(node.nodeName)) {
      const block = blocks.has(node.nodeName);
      if (block) parts.push('\n');
      node.childNodes.forEach(walk);
      if (block) parts.push('\n');
    }
  };
  cell.childNodes.forEach(walk);
  return parts.join('').split('\n').map(line => line.replace(/\u00a0/g, ' ').trim()).filter(line => line).join('\n');
}

/** Tabs between cells; a cell with breaks stands in quotes, its own quotes doubled. @returns {string[][]} */
export function fromTabs(text) {
  const rows = [[]];
  const cell = /(?:"((?:[^"]|"")*)"(?=[\t\r\n]|$)|([^\t\r\n]*))(\t|\r\n|\n|\r|$)/g;
  for (let found = cell.exec(text); found; found = cell.exec(text)) {
    rows[rows.length - 1].push(found[1] !== undefined ? found[1].replace(/""/g, '"').replace(/\r\n?/g, '\n') : found[2]);
    if (found[3] === '') break;
    if (found[3] !== '\t') rows.push([]);
  }
  while (rows.length > 1 && rows[rows.length - 1].every(one => one === '')) rows.pop();
  const width = Math.max(...rows.map(row => row.length));
  return rows.map(row => Array.from({ length: width }, (_, x) => row[x] ?? ''));
}

const quoted = text => /[\t\n"]/.test(text) ? `"${text.replace(/"/g, '""')}"` : text;

const escaped = text => text.replace(/[&<>]/g, sign => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;' })[sign]).replace(/\n/g, '<br>');

/** Puts a block on the clipboard, for spreadsheets and for texts. @param {string[][]} rows */
export function put(data, rows) {
  data.setData('text/plain', rows.map(row => row.map(quoted).join('\t')).join('\r\n'));
  data.setData('text/html', `<table>${rows.map(row => `<tr>${row.map(text => `<td>${escaped(text)}</td>`).join('')}</tr>`).join('')}</table>`);
}
