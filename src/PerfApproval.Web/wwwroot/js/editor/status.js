import { element } from './text.js';

/** Says whether what was typed is saved. */
export class Status {
  /** @param {HTMLElement} place */
  constructor(place) {
    this.place = place;
    this.#last = null;
    this.#kept = true;
  }

  #last;
  #kept;
  #now = '';

  /** How many cells wait for a choice between two texts. */
  undecided = 0;

  /** Whether this browser keeps what could not be saved. */
  keeps(kept) { this.#kept = kept; }

  saved(at) {
    this.#last = at;
    this.rest();
  }

  rest() {
    const said = this.#last ? `已保存 ${this.#last}` : '修改会自动保存';
    if (this.undecided) this.#say('refused', `${said}，有 ${this.undecided} 处与他人不同，请在格中选择`);
    else this.#say('saved', said);
  }

  /** @param {'typing'|'saving'|'lost'|'expired'|'other'|'refused'|'closed'} state */
  show(state, sentence) {
    const stays = this.#kept ? '修改已存在本机' : '请不要关闭本页';
    switch (state) {
      case 'typing': return this.#say('saving', '有修改，即将保存');
      case 'saving': return this.#say('saving', '正在保存…');
      case 'lost': return this.#say('lost', `未连接，${stays}，恢复连接后自动保存`);
      case 'expired': return this.#say('lost', `登录已过期，${stays}；请`, element('a', { href: '/sign-in?returnUrl=%2Fsession', target: '_blank', rel: 'noopener' }, '重新登录'), '，登录后自动继续保存');
      case 'other': return this.#say('lost', `现在登录的是另一个人，没有用那个账号保存；${stays}，请用原来的账号`, element('a', { href: '/sign-in?returnUrl=%2Fsession', target: '_blank', rel: 'noopener' }, '登录'));
      case 'refused': return this.#say('refused', `没有保存：${sentence ?? '内容有误，请核对后再试。'}`);
      default: return this.#say('closed', sentence);
    }
  }

  // Said once: a screen reader would repeat it at every key.
  #say(kind, ...words) {
    const said = kind + words.map(w => w.textContent ?? w).join('');
    if (said === this.#now) return;
    this.#now = said;
    this.place.className = `save-state ${kind}`;
    this.place.replaceChildren(...words);
  }
}
