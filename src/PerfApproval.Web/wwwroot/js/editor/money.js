import { amountOf, printed } from './amounts.js';
import { element } from './text.js';

/** Adds up amounts as they are typed: the sum stands beside what was typed, and nothing is put in unasked. */
export function money(sheet, history, notes) {
  const { identities, money: format } = sheet.facts;

  const use = (cell, text) => {
    history.run([{ kind: 'text', cell, before: cell.text, after: text }]);
    cell.control.focus();
  };

  const add = ({ sum, parts }) => {
    const [total, ...cells] = [sum, ...parts].map(field => sheet.fields.get(field));
    if (!total || cells.some(cell => !cell)) return;
    const amounts = cells.map(cell => amountOf(cell.text));
    const said = amountOf(total.text);
    // What is no amount is said at its own cell.
    if (amounts.includes(null) || said === null || cells.every(cell => !cell.text.trim())) {
      notes.set(total, 'sum', null);
      return;
    }
    const reckoned = amounts.reduce((all, one) => all + one, 0n);
    if (reckoned === said) {
      notes.set(total, 'sum', null);
      return;
    }
    const text = printed(reckoned, format);
    const button = element('button', { type: 'button', class: 'secondary small' }, '采用合计');
    button.addEventListener('click', () => use(total, text));
    const difference = printed(reckoned - said, format);
    notes.set(total, 'sum', total.text.trim() ? `各项合计 ${text}，相差 ${difference} ` : `各项合计 ${text} `, 'warning', button);
  };

  const judge = cell => notes.set(cell, 'amount', amountOf(cell.text) === null ? `“${cell.text}”不是金额，请只填数字。` : null, 'error');

  const look = cells => {
    const amounts = cells.filter(cell => !cell.row && cell.field.startsWith('funds.'));
    if (amounts.length === 0) return;
    amounts.forEach(judge);
    for (const identity of identities) if (amounts.some(cell => [identity.sum, ...identity.parts].includes(cell.field))) add(identity);
  };

  sheet.onChange(look);
  look(Array.from(sheet.fields.values()));
}
