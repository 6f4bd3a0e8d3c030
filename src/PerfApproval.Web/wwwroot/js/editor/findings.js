const calm = 600;

/** Shows what the rules find, beside the form and at its cells, anew after each save. */
export function findings(place, sheet, grid, server) {
  let marked = [];
  let asking = null;
  let timer = 0;

  const mark = () => {
    for (const box of marked) box.classList.remove('found-error', 'found-warning');
    marked = [];
    for (const finding of place.querySelectorAll('[data-cells]')) {
      if (finding.dataset.severity === 'note') continue;
      for (const id of finding.dataset.cells.split(' ')) {
        const box = document.getElementById(id)?.closest('td.open');
        if (!box || box.classList.contains('found-error')) continue;
        box.classList.add(`found-${finding.dataset.severity}`);
        marked.push(box);
      }
    }
  };

  let said = '';

  const show = html => {
    if (html === said) return;
    said = html;
    const told = new DOMParser().parseFromString(html, 'text/html');
    if (!told.querySelector('.findings')) return;
    const scrolled = place.scrollTop;
    place.replaceChildren(...told.body.childNodes);
    place.scrollTop = scrolled;
    mark();
  };

  const ask = async () => {
    asking?.abort();
    asking = new AbortController();
    try {
      const html = await server.findings(asking.signal);
      if (html) show(html);
    } catch {
      // Asked again after the next save.
    }
  };

  place.addEventListener('click', event => {
    const link = event.target.closest('a[href^="#cell-"]');
    const cell = link && sheet.cellOf(document.getElementById(decodeURIComponent(link.hash.slice(1))));
    if (!cell) return;
    event.preventDefault();
    cell.control.scrollIntoView({ block: 'center' });
    grid.go(cell);
  });
  mark();
  return () => {
    clearTimeout(timer);
    timer = setTimeout(ask, calm);
  };
}
