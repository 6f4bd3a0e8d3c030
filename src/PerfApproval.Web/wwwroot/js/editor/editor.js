import { Acts } from './acts.js';
import { Block } from './block.js';
import { buttons } from './buttons.js';
import { Changes } from './changes.js';
import { dragging } from './drag.js';
import { findings } from './findings.js';
import { fitting } from './fit.js';
import { Grid } from './grid.js';
import { History } from './history.js';
import { Journal } from './journal.js';
import { Merge } from './merge.js';
import { money } from './money.js';
import { Notes } from './notes.js';
import { Paste } from './paste.js';
import { Saver } from './saver.js';
import { Server } from './server.js';
import { Sheet } from './sheet.js';
import { Status } from './status.js';

/** Makes the form on the page an editor. A page that answers a sent form stays one: it holds what is not saved yet. */
function begin(form) {
  for (const control of form.querySelectorAll('textarea')) control.value = control.defaultValue;
  const sheet = new Sheet(form);
  const changes = new Changes(sheet);
  const history = new History(sheet, changes);
  const acts = new Acts(sheet, history);
  const block = new Block(sheet);
  const notes = new Notes();
  // What was said of a text is said no longer of another.
  sheet.onChange(cells => {
    for (const cell of cells) for (const topic of ['paste', 'other']) notes.set(cell, topic, null);
  });
  const status = new Status(document.getElementById('save-state'));
  const merge = new Merge(sheet, changes, notes, document.getElementById('editor-notices'));
  const server = new Server(form);
  const saver = new Saver(changes, server, new Journal(form.dataset.person, form.dataset.table), merge, status);
  form.classList.add('scripted');
  for (const tools of form.querySelectorAll('.editor-tools')) tools.hidden = false;
  fitting(sheet);
  const grid = new Grid(sheet, history, acts, block);
  buttons({ sheet, history, acts, grid, saver });
  dragging(sheet, acts, grid);
  money(sheet, history, notes);
  new Paste(sheet, history, grid, block, notes);
  saver.onSaved(findings(document.getElementById('editor-findings'), sheet, grid, server));
  sheet.rows.light(sheet.rows.all[0] ?? null);
  status.rest();
  saver.begin();
}

const form = document.getElementById('draft');
if (form?.dataset.fresh === 'true') begin(form);
