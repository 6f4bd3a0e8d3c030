// What the server makes of a typed text: it has to be the same here, or a saved cell would look changed for ever.
const lineEnds = /\r\n|[\r\n\f\u0085\u2028\u2029]/;

// PostgreSQL keeps no NUL, and half a character is none.
// eslint-disable-next-line no-control-regex
const unkept = /[\u0000-\u0008\u000b\u000e-\u001f]|[\ud800-\udbff](?![\udc00-\udfff])|(?:[^\ud800-\udbff]|^)[\udc00-\udfff]/g;

/** @param {string} text */
export const kept = text => clean(text).split(lineEnds).filter(line => line.length > 0).join('\n');

/** @param {string} text */
export const clean = text => text.replace(unkept, found => found.length === 2 ? found[0] : '');

export const shown = text => text ? text.replace('\t', '／') : '空白';

/** A name for a new row; crypto.randomUUID is younger than the browsers this has to run in, and wants https. */
export function madeUpName() {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  bytes[6] = bytes[6] & 0x0f | 0x40;
  bytes[8] = bytes[8] & 0x3f | 0x80;
  const hex = Array.from(bytes, b => b.toString(16).padStart(2, '0')).join('');
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-${hex.slice(12, 16)}-${hex.slice(16, 20)}-${hex.slice(20)}`;
}

/** @returns {HTMLElement} */
export function element(name, attributes = {}, ...children) {
  const made = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) {
    if (key === 'class') made.className = value;
    else if (value !== null && value !== undefined && value !== false) made.setAttribute(key, value === true ? '' : value);
  }
  made.append(...children);
  return made;
}
