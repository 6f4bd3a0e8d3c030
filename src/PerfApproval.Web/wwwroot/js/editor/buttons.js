import { addLine } from './numbered.js';

/** The buttons of the rows and of the bar: without script each sends the form. */
export function buttons({ sheet, history, acts, grid, saver }) {
  const focus = (row, name) => {
    sheet.rows.light(row);
    const button = row?.line.querySelector(`[data-do=${name}]`);
    if (button && !button.disabled) button.focus();
    else if (row) grid.go(row.cells.values().next().value);
  };
  const into = row => grid.go(Array.from(row.cells.values()).find(cell => !cell.isChoice));
  const doing = {
    add: row => into(acts.add(row)),
    copy: row => into(acts.copy(row)),
    remove: row => focus(acts.remove(row), 'remove'),
    up: row => {
      acts.shift(row, -1);
      focus(row, 'up');
    },
    down: row => {
      acts.shift(row, 1);
      focus(row, 'down');
    },
    append: () => into(acts.append()),
    undo: () => history.undo(),
    redo: () => history.redo(),
    'split-weights': () => splitWeights(sheet, history, saver),
    'add-line': (_, button) => addLine(button.closest('td').querySelector('textarea')),
  };
  sheet.form.addEventListener('click', event => {
    const button = event.target.closest('button[data-do]');
    const act = button && doing[button.dataset.do];
    if (!act) return;
    event.preventDefault();
    const line = button.closest('tr[data-row]');
    act(line && sheet.rows.all.find(row => row.line === line), button);
  });
  sheet.form.addEventListener('submit', event => {
    event.preventDefault();
    saver.now();
  });
  document.addEventListener('keydown', event => {
    if (!(event.ctrlKey || event.metaKey) || event.key.toLowerCase() !== 's') return;
    event.preventDefault();
    saver.now();
  });
}

// By the rules of the year, of what is saved.
async function splitWeights(sheet, history, saver) {
  await saver.now();
  const found = await saver.server.weights();
  if (found.kind !== 'done') return;
  const cells = sheet.rows.all.map(row => [row.cells.get('weight'), found.answer[row.id]]).filter(([cell, weight]) => cell && weight && weight !== cell.text);
  history.run(cells.map(([cell, weight]) => ({ kind: 'text', cell, before: cell.text, after: weight })));
}
