/** Moves a row by its grip; keys and buttons do the same. */
export function dragging(sheet, acts, grid) {
  let row = null, over = null, below = false, moved = false;

  const forget = () => {
    over?.line.classList.remove('drop-above', 'drop-below');
    over = null;
  };

  const aim = event => {
    const line = document.elementFromPoint(event.clientX, event.clientY)?.closest('tr[data-row]');
    const target = line && sheet.rows.all.find(other => other.line === line);
    if (!target) return;
    const box = line.getBoundingClientRect();
    forget();
    [over, below] = [target, event.clientY > box.top + box.height / 2];
    line.classList.add(below ? 'drop-below' : 'drop-above');
  };

  const drop = () => {
    const [from, at] = [sheet.rows.all.indexOf(row), sheet.rows.all.indexOf(over)];
    if (!over || over === row) return;
    const to = at + (below ? 1 : 0);
    acts.move(row, to > from ? to - 1 : to);
    grid.go(row.cells.values().next().value);
  };

  const body = sheet.rows.body;
  body.addEventListener('pointerdown', event => {
    const grip = event.target.closest('.grip');
    if (!grip || event.button !== 0) return;
    event.preventDefault();
    const line = grip.closest('tr');
    row = sheet.rows.all.find(other => other.line === line);
    moved = false;
    grip.setPointerCapture(event.pointerId);
    line.classList.add('dragged');
  });
  body.addEventListener('pointermove', event => {
    if (!row) return;
    moved = true;
    const edge = 60;
    if (event.clientY < edge) window.scrollBy(0, -12);
    else if (event.clientY > window.innerHeight - edge) window.scrollBy(0, 12);
    aim(event);
  });
  const end = event => {
    if (!row) return;
    row.line.classList.remove('dragged');
    if (moved && event.type === 'pointerup') drop();
    forget();
    row = null;
  };
  body.addEventListener('pointerup', end);
  body.addEventListener('pointercancel', end);
}
