// The page behind the links of mails about an appointment. Opening it changes nothing: only its buttons do, since programs
// that look through mails open every link.
import { button, element, facts, focusMessage, loadFooter, repeat, showFooter, span, tell } from '../registration/dom.js';
import { daySpan, followMail, language, markLanguage, moment, onLanguage, say, useWords } from '../registration/language.js';
import { call, forgetLink, json, link, readLink } from '../registration/link.js';

const WORDS = {
  da: {
    title: 'Min aftale', UNCONFIRMED: 'Du mangler at bekræfte din aftale', BOOKED: 'Du har en aftale', CANCELLED: 'Aftalen er aflyst',
    until: 'Bekræft senest', confirm: 'Bekræft aftalen',
    confirmHint: 'Aftalen gælder først, når du har bekræftet den.', confirmed: 'Tak. Din aftale er bekræftet.', cancel: 'Aflys aftalen',
    sureCancel: 'Vil du aflyse aftalen?', cancelled: 'Aftalen er aflyst.', move: 'Flyt aftalen', day: 'Ny dag', time: 'Nyt tidspunkt',
    moved: 'Aftalen er flyttet.', noTimes: 'Der er ingen ledige tider de næste to uger.',
    stranded: 'Din vejleder er forhindret. Vælg en ny tid, eller aflys aftalen.',
    broken: 'Linket virker ikke. Brug hele linket fra mailen. Hvis aftalen er slettet, virker linket ikke længere.'
  },
  en: {
    title: 'My appointment', UNCONFIRMED: 'You have not confirmed your appointment yet', BOOKED: 'You have an appointment',
    CANCELLED: 'The appointment has been cancelled', until: 'Confirm by', confirm: 'Confirm the appointment',
    confirmHint: 'Your appointment counts only once you have confirmed it.', confirmed: 'Thank you. Your appointment has been confirmed.',
    cancel: 'Cancel the appointment', sureCancel: 'Do you want to cancel the appointment?', cancelled: 'The appointment has been cancelled.',
    move: 'Move the appointment', day: 'New day', time: 'New time', moved: 'The appointment has been moved.',
    noTimes: 'There are no free times in the next two weeks.',
    stranded: 'Your guide cannot be there. Please choose another time, or cancel the appointment.',
    broken: 'The link does not work. Please use the whole link from the e-mail. If the appointment has been deleted, the link no longer works.'
  }
};

const KEPT_LINK = 'appointment-link';
const content = document.getElementById('content');
let statuses = {};
let shown = { appointment: null, place: null, days: [] };
let picked = { date: '', time: '' };
let busy = false;

const path = (below = '') => `appointments/${encodeURIComponent(link.id)}${below}`;

/** Asks the API to do something, says what came of it, and shows how things stand then. */
async function act(name, body, done) {
  if (busy) { return; }
  busy = true;
  try {
    const answer = await call(path('/' + name), { method: 'POST', body, headers: body === undefined ? {} : { 'Content-Type': 'application/json' } });
    const problem = answer.ok || answer.status >= 500 ? {} : await answer.json().catch(() => ({}));
    if (answer.status < 500) { await load(); }
    const said = problem.detail ? { text: problem.detail, lang: language } : { key: answer.ok ? done : 'technical' };
    tell(said, { problem: !answer.ok });
  } catch {
    tell({ key: 'technical' }, { problem: true });
  }
  busy = false;
  show();
  focusMessage();
}

/** Makes the form that moves the appointment to one of the free times: first the day, then the time of that day. */
function moveForm(days) {
  if (days.length === 0) { return [element('p', {}, say('noTimes'))]; }
  const day = days.find(({ date }) => date === picked.date) ?? days[0];
  const choice = (id, value, options, pick) => {
    const select = element('select', { id, onchange: () => pick(select.value) }, ...options.map(([of, words]) => element('option', { value: of, selected: of === value }, words)));
    return [element('label', { for: id }, say(id)), select];
  };
  const time = day.slots.find(({ startsAt }) => startsAt === picked.time) ?? day.slots[0];
  const form = element('form', {},
    ...choice('day', day.date, days.map(({ date, slots }) => [date, daySpan(slots[0].startsAt, slots[0].endsAt)[0]]), (date) => {
      picked = { date, time: '' };
      show();
      document.getElementById('day').focus();
    }),
    ...choice('time', time.startsAt, day.slots.map(({ startsAt, endsAt }) => [startsAt, daySpan(startsAt, endsAt)[1]]), (of) => { picked = { date: day.date, time: of }; }),
    element('button', { type: 'submit' }, say('move')));
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    act('reschedule', JSON.stringify({ startsAt: document.getElementById('time').value }), 'moved');
  });
  return [form];
}

function show() {
  markLanguage();
  const { appointment, place, days } = shown;
  const parts = [element('h1', {}, say('title'))];
  if (appointment !== null) {
    const may = (action) => appointment.allowedActions.includes(action);
    parts.push(
      element('p', { class: 'status' }, say(appointment.status) ?? statuses[appointment.status]?.[language] ?? appointment.status),
      facts([
        [say('when'), span(appointment.startsAt, appointment.endsAt)],
        [say('where'), [place?.name[language] ?? appointment.location, place?.address].filter(Boolean).join(', ')],
        [say('name'), appointment.name],
        [say('until'), may('CONFIRM') && moment(appointment.heldUntil)]
      ]));
    if (may('CONFIRM')) {
      parts.push(element('p', {}, say('confirmHint')), element('p', { class: 'actions' }, button(say('confirm'), () => act('confirm', undefined, 'confirmed'), 'first')));
    }
    if (appointment.stranded) { parts.push(element('p', {}, say('stranded'))); }
    if (may('RESCHEDULE')) { parts.push(element('h2', {}, say('move')), ...moveForm(days)); }
    if (may('CANCEL')) {
      parts.push(element('p', { class: 'actions' }, button(say('cancel'), () => { if (confirm(say('sureCancel'))) { act('cancel', '{}', 'cancelled'); } }, 'grave')));
    }
  }
  content.replaceChildren(...parts);
}

/** Returns the days with free times for what the appointment is about. */
async function freeDays({ location, topics, language: spoken }) {
  const wish = { location, ...(topics?.length ? { topic: topics[0] } : {}), ...(spoken ? { language: spoken } : {}) };
  return (await json('appointment-slots?' + new URLSearchParams(wish)))?.items ?? [];
}

async function load() {
  const answer = await call(path());
  const appointment = answer.ok ? await answer.json() : null;
  const place = appointment && await json(`locations/${appointment.location}`);
  shown = { appointment, place, days: appointment?.allowedActions.includes('RESCHEDULE') ? await freeDays(appointment) : [] };
  return answer.status;
}

async function begin() {
  const known = readLink(KEPT_LINK);
  shown = { appointment: null, place: null, days: [] };
  show();
  if (!known) {
    tell({ key: 'broken' }, { problem: true });
    return;
  }
  tell({ key: 'loading' });
  try {
    statuses = Object.fromEntries(((await json('code-lists/appointment-statuses'))?.items ?? []).map((code) => [code.code, code.label]));
    const status = await load();
    if (status === 404) { forgetLink(KEPT_LINK); }
    followMail(shown.appointment?.language);
    show();
    tell(status === 200 ? null : { key: status === 404 ? 'broken' : 'technical' }, { problem: true });
  } catch {
    tell({ key: 'technical' }, { problem: true });
  }
  showFooter();
}

useWords(WORDS);
onLanguage(() => { show(); repeat(); showFooter(); });
window.addEventListener('hashchange', () => { if (location.hash !== '') { begin(); } });
begin();
loadFooter();
