// Signs that people and input methods write in many ways; only values and amounts are made alike, and it is said at the cell.
const signs = [
  [/[０-９]/g, digit => String.fromCharCode(digit.charCodeAt(0) - 0xfee0)],
  [/．/g, '.'], [/％/g, '%'], [/＋/g, '+'], [/－/g, '-'],
  [/(?:>=|＞＝|>＝|＞=|≧|⩾)/g, '≥'], [/(?:<=|＜＝|<＝|＜=|≦|⩽)/g, '≤'],
  [/＝/g, '='], [/＞/g, '>'], [/＜/g, '<'],
];

/** @param {string} text */
export const alike = text => signs.reduce((now, [sign, plain]) => now.replace(sign, plain), text);

/** An amount without the blanks and separators that a spreadsheet shows. */
export const alikeAmount = text => alike(text).replace(/，/g, ',').trim();
