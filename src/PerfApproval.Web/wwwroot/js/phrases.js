// A phrase that is ticked goes into the reason at once, where it can be changed, instead of when the form is sent.
document.addEventListener('change', event => {
  const phrase = event.target;
  if (!(phrase instanceof HTMLInputElement) || phrase.name !== 'Phrases' || !phrase.checked) return;
  const reason = phrase.form?.elements.namedItem('Reason');
  if (!(reason instanceof HTMLTextAreaElement)) return;
  reason.value = reason.value.trim() === '' ? phrase.value : `${reason.value.trimEnd()}\n${phrase.value}`;
  phrase.checked = false;
  reason.focus();
});
