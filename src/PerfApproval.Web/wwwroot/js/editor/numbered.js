const numbers = '一二三四五六七八九十';
const start = /^(\s*[(（]?)(\d+|[一二三四五六七八九十]{1,3})([)）.．、])/;

function next(number) {
  if (/^\d+$/.test(number)) return String(Number(number) + 1);
  const place = number.length === 1 ? numbers.indexOf(number) + 1 : 0;
  if (place > 0 && place < 10) return numbers[place];
  if (number === '十') return '十一';
  if (number.length === 2 && number[0] === '十') return number[1] === '九' ? '二十' : `十${numbers[numbers.indexOf(number[1]) + 1]}`;
  return null;
}

/** What a new line below this one begins with: 2. below 1., （三） below （二）. */
export function numberBelow(line) {
  const found = start.exec(line);
  const number = found && next(found[2]);
  return number ? found[1] + number + found[3] : '';
}

/** A new line at the caret, numbered on. @param {HTMLTextAreaElement} area */
export function breakLine(area) {
  const { value, selectionStart: at, selectionEnd: end } = area;
  const line = value.slice(value.lastIndexOf('\n', at - 1) + 1, at);
  area.setRangeText(`\n${numberBelow(line)}`, at, end, 'end');
  area.dispatchEvent(new InputEvent('input', { bubbles: true, inputType: 'insertLineBreak' }));
}

/** A new line at the end. @param {HTMLTextAreaElement} area */
export function addLine(area) {
  area.focus();
  const lines = area.value.replace(/\n+$/, '').split('\n');
  const number = numberBelow(lines[lines.length - 1]) || (area.value.trim() ? '' : '1.');
  area.setRangeText((area.value.trim() ? '\n' : '') + number, area.value.replace(/\n+$/, '').length, area.value.length, 'end');
  area.dispatchEvent(new InputEvent('input', { bubbles: true, inputType: 'insertLineBreak' }));
}
