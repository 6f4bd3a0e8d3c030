import { alikeAmount } from './widths.js';

const written = /^[+-]?(?:\d{1,3}(?:,\d{3})+|\d+)?(?:\.\d*)?$/;
const places = 6;

/** An amount in millionths, exactly; null where the text is none, zero where there is no text. @returns {?bigint} */
export function amountOf(text) {
  const plain = alikeAmount(text);
  if (plain === '') return 0n;
  if (!written.test(plain) || !/\d/.test(plain)) return null;
  const [whole, part = ''] = plain.replace(/[,+-]/g, '').split('.');
  if (part.length > places) return null;
  const amount = BigInt(whole || '0') * 10n ** BigInt(places) + BigInt(part.padEnd(places, '0'));
  return plain.startsWith('-') ? -amount : amount;
}

/** As the form prints amounts. @param {bigint} amount @param {{decimals: number, thousands: boolean}} money */
export function printed(amount, money) {
  const sign = amount < 0n ? '-' : '';
  const digits = String(amount < 0n ? -amount : amount).padStart(places + 1, '0');
  const whole = digits.slice(0, -places);
  const part = digits.slice(-places).replace(/0+$/, '').padEnd(money.decimals, '0');
  const grouped = money.thousands ? whole.replace(/\B(?=(\d{3})+$)/g, ',') : whole;
  return sign + grouped + (part ? `.${part}` : '');
}
