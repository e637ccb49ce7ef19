// The two forms of the page: the change of a registration, and feedback.
import { element } from './dom.js';
import { anyOf, oneOf, textField, typed } from './forms.js';
import { language, say } from './language.js';
import { act, path, refuse, shown } from './registration.js';

const SCORES = ['1', '2', '3', '4', '5'];

function form(heading, fields, submit, work) {
  const made = element('form', { novalidate: '' }, element('h2', {}, say(heading)), ...fields.filter((field) => field !== null), element('button', { type: 'submit' }, say(submit)));
  made.addEventListener('submit', (submitted) => {
    submitted.preventDefault();
    work(made);
  });
  return made;
}

export function changeForm(registration) {
  const most = Math.max(shown.event?.maxPartySize ?? 20, registration.partySize);
  return form('change', [
    ...textField('name', 'name', { type: 'text', maxlength: '200', autocomplete: 'name', value: registration.name ?? '', required: true }),
    ...textField('persons', 'persons', { type: 'number', min: '1', max: String(most), value: String(registration.partySize), required: true })
  ], 'save', (made) => {
    const name = made.querySelector('#name').value.trim();
    const partySize = Number(made.querySelector('#persons').value);
    const reasons = [
      ...(name === '' ? [['name', { key: 'fillIn' }]] : []),
      ...(Number.isInteger(partySize) && partySize >= 1 && partySize <= most ? [] : [['persons', { key: 'personsBetween', values: [most] }]])
    ];
    if (reasons.length > 0) {
      refuse('notSaved', reasons);
      return;
    }
    const patch = {
      ...(name === (registration.name ?? '') ? {} : { name }),
      ...(partySize === registration.partySize ? {} : { partySize })
    };
    act(path(), patch, 'saved', {
      method: 'PATCH', refusal: 'notSaved', headers: { 'Content-Type': 'application/merge-patch+json', 'If-Match': shown.etag }
    });
  });
}

export function feedbackForm() {
  return form('feedback', [
    oneOf('settling', 'settling', SCORES.map((score) => [score, say('scale', score)])),
    shown.outcomes.length === 0 ? null : anyOf('outcomes', 'outcomes', shown.outcomes.map(({ code, label }) => [code, label[language]])),
    ...textField('comment', 'comment', { tag: 'textarea', rows: '4', maxlength: '1000', hint: 'commentHint' })
  ], 'send', (made) => {
    const score = typed.get('settling');
    if (score === undefined) {
      refuse('notSent', [['settling', { key: 'pick' }]]);
      return;
    }
    const comment = made.querySelector('#comment').value.trim();
    act(path('/feedback'), {
      settlingIn: Number(score),
      outcomes: Array.from(made.querySelectorAll('input[name=outcomes]:checked'), (box) => box.value),
      ...(comment === '' ? {} : { comment })
    }, 'thanks', { refusal: 'notSent' });
  });
}
