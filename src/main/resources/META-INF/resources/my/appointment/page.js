// The page behind the links of mails about an appointment. Opening it changes nothing: only its buttons do, since programs that
// look through mails open every link. Id and secret come from the fragment, which no server is sent, and leave the address bar
// at once; the secret goes to the API in a header. The link is kept for this tab alone, so that the page can be loaded again.
'use strict';

const WORDS = {
  da: {
    title: 'Min aftale', when: 'Tid', where: 'Sted', name: 'Navn', until: 'Bekræft senest', confirm: 'Bekræft aftalen',
    confirmHint: 'Aftalen gælder først, når du har bekræftet den.', confirmed: 'Tak. Aftalen er bekræftet.', cancel: 'Aflys',
    sureCancel: 'Vil du aflyse aftalen?', cancelled: 'Aftalen er aflyst.', loading: 'Henter …',
    broken: 'Linket virker ikke. Brug hele linket fra mailen. Er aftalen slettet, virker det ikke længere.',
    offline: 'Der er ingen forbindelse lige nu. Prøv igen.'
  },
  en: {
    title: 'My appointment', when: 'When', where: 'Where', name: 'Name', until: 'Confirm by', confirm: 'Confirm the appointment',
    confirmHint: 'The appointment stands only once you have confirmed it.', confirmed: 'Thank you. The appointment is confirmed.',
    cancel: 'Cancel', sureCancel: 'Do you want to cancel the appointment?', cancelled: 'The appointment is cancelled.',
    loading: 'Loading …', broken: 'The link does not work. Use the whole link from the mail. If the appointment was erased, it no longer works.',
    offline: 'There is no connection at the moment. Please try again.'
  }
};

const KEPT_LINK = 'appointment-link';
const main = document.getElementById('main');
const message = document.getElementById('message');
const NO_LINK = { id: '', secret: '' };
let link = NO_LINK;
let language = (navigator.language || 'en').toLowerCase().startsWith('da') ? 'da' : 'en';
let statuses = {};
let shown = { appointment: null, place: null };
const say = (key) => WORDS[language][key];

function readLink() {
  const fragment = new URLSearchParams(location.hash.slice(1));
  if (fragment.has('secret')) {
    link = { id: fragment.get('id') ?? '', secret: fragment.get('secret') };
    try { sessionStorage.setItem(KEPT_LINK, JSON.stringify(link)); } catch { /* nothing is kept */ }
    history.replaceState(null, '', location.pathname + location.search);
  } else {
    try { link = JSON.parse(sessionStorage.getItem(KEPT_LINK)) ?? NO_LINK; } catch { link = NO_LINK; }
  }
}

async function call(path, options = {}) {
  const headers = { Accept: 'application/json', 'Accept-Language': language };
  if (path.startsWith('appointments/')) { headers['Citizen-Secret'] = link.secret; }
  if (options.body !== undefined) { headers['Content-Type'] = 'application/json'; }
  return fetch('/api/v1/' + path, { cache: 'no-store', credentials: 'omit', referrerPolicy: 'no-referrer', ...options, headers });
}

async function json(path) {
  const answer = await call(path);
  return answer.ok ? answer.json() : null;
}

function tell(text, problem = false) {
  message.className = problem ? 'problem' : '';
  message.textContent = text;
}

function element(name, attributes = {}, ...children) {
  const made = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) {
    if (key in made && typeof value !== 'string') { made[key] = value; } else { made.setAttribute(key, value); }
  }
  made.append(...children);
  return made;
}

const button = (label, work, look) => element('button', { type: 'button', class: look, onclick: work }, label);

function time(from, to) {
  const form = new Intl.DateTimeFormat(language === 'da' ? 'da-DK' : 'en-GB', {
    timeZone: 'Europe/Copenhagen', weekday: 'long', day: 'numeric', month: 'long', year: 'numeric', hour: '2-digit', minute: '2-digit'
  });
  return to ? form.formatRange(new Date(from), new Date(to)) : form.format(new Date(from));
}

async function act(step, body, done) {
  for (const any of main.querySelectorAll('button')) { any.disabled = true; }
  try {
    const answer = await call(`appointments/${encodeURIComponent(link.id)}/${step}`, { method: 'POST', body });
    const problem = answer.ok ? {} : await answer.json().catch(() => ({}));
    await load();
    show();
    tell(answer.ok ? say(done) : problem.detail ?? say('offline'), !answer.ok);
  } catch {
    show();
    tell(say('offline'), true);
  }
  main.focus();
}

function show() {
  document.documentElement.lang = language;
  document.title = `${say('title')} – International House Copenhagen`;
  for (const choice of document.querySelectorAll('[data-language]')) { choice.setAttribute('aria-pressed', String(choice.dataset.language === language)); }
  const { appointment, place } = shown;
  const parts = [element('h1', {}, say('title'))];
  if (appointment !== null) {
    const may = (action) => appointment.allowedActions.includes(action);
    const facts = [
      [say('when'), time(appointment.startsAt, appointment.endsAt)],
      [say('where'), place?.name[language] ?? appointment.location],
      [say('name'), appointment.name],
      [say('until'), may('CONFIRM') && time(appointment.heldUntil)]
    ].filter((fact) => fact[1]);
    parts.push(
      element('p', { class: 'status' }, statuses[appointment.status]?.[language] ?? appointment.status),
      element('dl', {}, ...facts.flatMap(([name, value]) => [element('dt', {}, name), element('dd', {}, value)])));
    if (may('CONFIRM')) {
      parts.push(element('p', {}, say('confirmHint')), element('p', { class: 'actions' }, button(say('confirm'), () => act('confirm', undefined, 'confirmed'), 'first')));
    }
    if (may('CANCEL')) {
      parts.push(element('p', { class: 'actions' }, button(say('cancel'), () => { if (confirm(say('sureCancel'))) { act('cancel', '{}', 'cancelled'); } }, 'grave')));
    }
  }
  main.replaceChildren(...parts);
}

async function load() {
  const answer = await call(`appointments/${encodeURIComponent(link.id)}`);
  const appointment = answer.ok ? await answer.json() : null;
  shown = { appointment, place: appointment && await json(`locations/${appointment.location}`) };
  return answer.status;
}

async function begin() {
  readLink();
  shown = { appointment: null, place: null };
  show();
  if (link.id === '' || link.secret === '') {
    tell(say('broken'), true);
    return;
  }
  tell(say('loading'));
  try {
    statuses = Object.fromEntries(((await json('code-lists/appointment-statuses'))?.items ?? []).map((code) => [code.code, code.label]));
    const status = await load();
    if (shown.appointment?.language === 'da') { language = 'da'; }
    show();
    tell(status === 200 ? '' : say(status === 404 ? 'broken' : 'offline'), status !== 200);
  } catch {
    tell(say('offline'), true);
  }
}

for (const choice of document.querySelectorAll('[data-language]')) {
  choice.addEventListener('click', () => { language = choice.dataset.language; show(); });
}
addEventListener('hashchange', () => { if (location.hash !== '') { begin(); } });
begin();
