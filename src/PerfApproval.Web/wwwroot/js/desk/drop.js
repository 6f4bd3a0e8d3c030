// A file that is dropped on the field of a form is chosen in it, as if picked.
for (const area of document.querySelectorAll('[data-drop]')) {
  const input = area.querySelector('input[type=file]');
  const over = (event, on) => {
    event.preventDefault();
    area.classList.toggle('over', on);
  };
  area.addEventListener('dragover', event => over(event, true));
  area.addEventListener('dragleave', event => over(event, false));
  area.addEventListener('drop', event => {
    over(event, false);
    if (event.dataTransfer.files.length === 1) input.files = event.dataTransfer.files;
    else say(area, event.dataTransfer.files.length > 1 ? '一次只能上传一份文件，请只拖入一份。' : '拖入的不是文件，请拖入 .docx 或 .txt 文件。');
  });
  input.addEventListener('change', () => say(area, ''));
}

// Beside the field a dropped file would otherwise open in place of the page, and what was typed would be gone.
for (const kind of ['dragover', 'drop']) window.addEventListener(kind, event => event.preventDefault());

function say(area, sentence) {
  let line = area.querySelector('.dropped');
  if (!line) {
    line = document.createElement('p');
    line.className = 'dropped';
    line.setAttribute('role', 'status');
    area.append(line);
  }
  line.textContent = sentence;
}
