// Text areas are as high as their text. What fits a line is reckoned on a canvas: asking the page would lay it out anew at every key.
const most = 40;

/** @param {import('./sheet.js').Sheet} sheet */
export function fitting(sheet) {
  const pen = document.createElement('canvas').getContext('2d');
  const widths = new Map();
  const heights = new WeakMap();
  let font = '';

  const widthOf = cell => {
    const key = cell.row ? cell.field : `=${cell.field}`;
    if (!widths.has(key)) {
      const style = getComputedStyle(cell.control);
      font = font || `${style.fontSize} ${style.fontFamily}`;
      widths.set(key, cell.control.clientWidth - parseFloat(style.paddingLeft) - parseFloat(style.paddingRight));
    }
    return widths.get(key);
  };

  const linesOf = (line, width) => {
    if (line.length === 0) return 1;
    const long = pen.measureText(line).width;
    // Words and punctuation are not broken, which leaves the ends of lines empty.
    return long <= width ? 1 : Math.ceil(long / (width - 10));
  };

  const fit = cell => {
    if (cell.isChoice || !cell.control.isConnected) return;
    const width = widthOf(cell);
    if (width <= 0) return;
    pen.font = font;
    let lines = 0;
    for (const line of cell.control.value.split('\n')) lines += linesOf(line, width);
    lines = Math.min(most, Math.max(lines, cell.row ? 1 : Number(cell.control.dataset.least ?? 1)));
    if (heights.get(cell) === lines) return;
    heights.set(cell, lines);
    cell.control.style.setProperty('--lines', lines);
  };

  const fitAll = () => {
    widths.clear();
    font = '';
    for (const cell of sheet.everyCell()) fit(cell);
  };

  sheet.onChange(cells => cells.forEach(fit));
  let last = window.innerWidth;
  window.addEventListener('resize', () => {
    if (window.innerWidth === last) return;
    last = window.innerWidth;
    fitAll();
  });
  fitAll();
}
