// Fields of forms. What was typed and what was refused outlives every drawing of the page: neither a refusal nor another
// language loses it.
import { element, spoken } from './dom.js';
import { say } from './language.js';

/** Values that were entered and not yet saved, by field. */
export const typed = new Map();

/** Reasons why fields were refused, by field: a key of the words, or the API's own sentence. */
export const refused = new Map();

/** Remembers what is entered anywhere below. */
export function rememberEntries(content) {
  content.addEventListener('input', ({ target }) => {
    typed.set(target.type === 'radio' ? target.name : target.id, target.type === 'checkbox' ? target.checked : target.value);
  });
}

/** Forgets what was entered and refused. */
export function forgetEntries() {
  typed.clear();
  refused.clear();
}

/** Moves the focus to the first field that was refused. Returns whether there is one. */
export function focusRefused(content) {
  const field = content.querySelector('[aria-invalid=true]');
  (field?.querySelector('input') ?? field)?.focus();
  return field !== null;
}

const marked = (label, required) => [say(label), required ? element('span', { class: 'required' }, say('required')) : null];

const reason = (id) => (refused.has(id) ? element('p', { id: `${id}-error`, class: 'error' }, spoken(refused.get(id))) : null);

/** Returns the attributes that tie a control to its hint and to the reason why it was refused. */
function tied(id, hint) {
  const describedBy = [hint ? `${id}-hint` : '', refused.has(id) ? `${id}-error` : ''].filter(Boolean).join(' ');
  return { ...(describedBy === '' ? {} : { 'aria-describedby': describedBy }), ...(refused.has(id) ? { 'aria-invalid': 'true' } : {}) };
}

/** Makes an input, or another tag, with its label and hint. */
export function textField(id, label, { tag = 'input', value = '', required = false, hint = '', ...attributes }) {
  const control = element(tag, { id, ...attributes, required, ...tied(id, hint) });
  control.value = typed.get(id) ?? value;
  return [
    element('label', { for: id }, ...marked(label, required)),
    hint === '' ? null : element('p', { id: `${id}-hint`, class: 'hint' }, say(hint)),
    reason(id),
    control
  ];
}

/** Makes a group of which one is chosen: options are [value, label]. */
export function oneOf(id, label, options) {
  const radios = options.map(([value, words]) => {
    const radio = element('input', { type: 'radio', id: `${id}-${value}`, name: id, value, required: true });
    radio.checked = typed.get(id) === value;
    // The focus goes to a radio, not to the group: there the reason must be read.
    if (refused.has(id)) { radio.setAttribute('aria-describedby', `${id}-error`); }
    return element('label', {}, radio, words);
  });
  return element('fieldset', { role: 'radiogroup', 'aria-required': 'true', ...tied(id) }, element('legend', {}, ...marked(label, true)), reason(id), ...radios);
}

/** Makes a group of which any number is chosen: options are [value, label]. */
export function anyOf(id, label, options) {
  const boxes = options.map(([value, words]) => {
    const box = element('input', { type: 'checkbox', id: `${id}-${value}`, name: id, value });
    box.checked = typed.get(box.id) ?? false;
    return element('label', {}, box, words);
  });
  return element('fieldset', {}, element('legend', {}, say(label)), reason(id), ...boxes);
}
