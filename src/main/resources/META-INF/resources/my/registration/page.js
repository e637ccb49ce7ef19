// The page behind the links of mails about a registration. Opening it changes nothing: only its buttons do.
// Id and secret come from the fragment, which no server is sent; the secret goes to the API in a header. The fragment leaves
// the address bar at once: neither the history nor a copied address holds the secret. So that the page can be loaded again,
// the link is kept for this tab alone, until the tab is closed or the data erased.
'use strict';

const WORDS = {
  da: {
    title: 'Min tilmelding', when: 'Tid', where: 'Sted', persons: 'Antal personer', name: 'Navn', until: 'Svar senest',
    position: 'Plads på ventelisten', online: 'Online', accept: 'Tag imod', decline: 'Sig nej tak', coming: 'Ja, jeg kommer',
    notComing: 'Nej, jeg kommer ikke (afmeld)', cancel: 'Meld fra', calendar: 'Hent kalenderfil', ticket: 'Vis billet',
    ticketAlt: 'QR-kode til din billet. Koden er ', change: 'Ret din tilmelding', save: 'Gem', erase: 'Slet mine oplysninger',
    eraseHint: 'Navn, e-mail og svar fjernes for altid. Har du en plads til et kommende arrangement, mister du den.',
    stillComing: 'Kommer du stadig?', offer: 'Der er plads til dig', sureCancel: 'Vil du melde fra?',
    sureDecline: 'Vil du sige nej tak til pladsen?', sureErase: 'Vil du slette dine oplysninger for altid?', feedback: 'Hvordan var det?',
    settling: 'Har arrangementet hjulpet dig med at falde til? 1: slet ikke, 5: meget', outcomes: 'Hvad fik du ud af det?',
    text: 'Med dine egne ord (skriv ingen navne og aldrig et CPR-nummer)', send: 'Send', thanks: 'Tak for dit svar.',
    saved: 'Gemt.', answered: 'Tak for svaret.', cancelled: 'Du er afmeldt.', accepted: 'Du har fået pladsen.',
    confirm: 'Bekræft tilmeldingen', confirmBy: 'Bekræft senest', confirmed: 'Tak. Tilmeldingen er bekræftet.',
    confirmHint: 'Din tilmelding gælder først, når du har bekræftet den.',
    declined: 'Du har sagt nej tak.', erased: 'Dine oplysninger er slettet.', pick: 'Vælg et tal fra 1 til 5.',
    broken: 'Linket virker ikke. Brug hele linket fra mailen. Er tilmeldingen slettet, virker det ikke længere.',
    offline: 'Der er ingen forbindelse lige nu. Prøv igen.', saidComing: 'Du har svaret, at du kommer.', loading: 'Henter …',
    changedMeanwhile: 'Tilmeldingen er ændret i mellemtiden og er hentet igen. Prøv en gang til.'
  },
  en: {
    title: 'My registration', when: 'When', where: 'Where', persons: 'Number of persons', name: 'Name', until: 'Answer by',
    position: 'Place on the waiting list', online: 'Online', accept: 'Accept', decline: 'Decline', coming: 'Yes, I am coming',
    notComing: 'No, I am not coming (cancel)', cancel: 'Cancel my registration', calendar: 'Get the calendar file',
    ticket: 'Show my ticket', ticketAlt: 'QR code of your ticket. The code is ', change: 'Change your registration', save: 'Save',
    erase: 'Erase my data',
    eraseHint: 'Name, e-mail and answers are removed for good. If you have a place at a coming event, you lose it.',
    stillComing: 'Are you still coming?', offer: 'There is room for you', sureCancel: 'Do you want to cancel?',
    sureDecline: 'Do you want to decline the place?', sureErase: 'Do you want to erase your data for good?', feedback: 'How was it?',
    settling: 'Did the event help you settle in? 1: not at all, 5: very much', outcomes: 'What did you get out of it?',
    text: 'In your own words (no names, and never a CPR number)', send: 'Send', thanks: 'Thank you for your answer.',
    saved: 'Saved.', answered: 'Thank you for answering.', cancelled: 'Your registration is cancelled.',
    confirm: 'Confirm the registration', confirmBy: 'Confirm by', confirmed: 'Thank you. The registration is confirmed.',
    confirmHint: 'Your registration counts only once you have confirmed it.',
    accepted: 'The place is yours.', declined: 'You have declined.', erased: 'Your data is erased.',
    pick: 'Choose a number from 1 to 5.',
    broken: 'The link does not work. Use the whole link from the mail. If the registration was erased, it no longer works.',
    offline: 'There is no connection at the moment. Please try again.', saidComing: 'You have answered that you are coming.',
    loading: 'Loading …', changedMeanwhile: 'The registration has changed meanwhile and was loaded again. Please try once more.'
  }
};

const KEPT_LINK = 'registration-link';
const NO_LINK = { id: '', secret: '', purpose: '' };
let link = NO_LINK;
const main = document.getElementById('main');
const message = document.getElementById('message');
let language = (navigator.language || 'en').toLowerCase().startsWith('da') ? 'da' : 'en';
const NOTHING = { etag: '', registration: null, event: null, place: null, ticketOpen: false };
let shown = NOTHING;
const labelsOf = { statuses: {}, outcomes: [] };
const say = (key) => WORDS[language][key];

/** Takes the link out of the address bar; without one there, it is the one that this tab has kept. */
function readLink() {
  const fragment = new URLSearchParams(location.hash.slice(1));
  if (fragment.has('secret')) {
    link = { id: fragment.get('id') ?? '', secret: fragment.get('secret'), purpose: fragment.get('purpose') ?? '' };
    keepLink();
    history.replaceState(null, '', location.pathname + location.search);
  } else {
    try { link = JSON.parse(sessionStorage.getItem(KEPT_LINK)) ?? NO_LINK; } catch { link = NO_LINK; }
  }
}

// A browser that keeps nothing shows the page all the same, once.
function keepLink() {
  try { sessionStorage.setItem(KEPT_LINK, JSON.stringify(link)); } catch { /* nothing is kept */ }
}

function forgetLink() {
  try { sessionStorage.removeItem(KEPT_LINK); } catch { /* nothing was kept */ }
}

async function call(path, options = {}) {
  const headers = { 'Accept-Language': language, ...(options.headers ?? {}) };
  if (path.startsWith('registrations/')) {
    headers['Citizen-Secret'] = link.secret;
  }
  if (options.method === 'POST') {
    headers['Idempotency-Key'] = Array.from(crypto.getRandomValues(new Uint8Array(16)), (b) => b.toString(16).padStart(2, '0')).join('');
  }
  return fetch('/api/v1/' + path, { cache: 'no-store', credentials: 'omit', referrerPolicy: 'no-referrer', ...options, headers });
}

async function json(path) {
  const answer = await call(path, { headers: { Accept: 'application/json' } });
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
  made.append(...children.filter((child) => child !== null));
  return made;
}

const button = (label, work, look = '') => element('button', { type: 'button', class: look, onclick: work }, label);

function time(from, to) {
  const locale = language === 'da' ? 'da-DK' : 'en-GB';
  const zone = { timeZone: 'Europe/Copenhagen' };
  const full = new Intl.DateTimeFormat(locale, { ...zone, weekday: 'long', day: 'numeric', month: 'long', year: 'numeric', hour: '2-digit', minute: '2-digit' });
  return to ? full.formatRange(new Date(from), new Date(to)) : full.format(new Date(from));
}

function facts(rows) {
  return element('dl', {}, ...rows.filter((row) => row[1]).flatMap(([name, value]) => [element('dt', {}, name), element('dd', {}, value instanceof Node ? value : String(value))]));
}

/** Asks the API to do something, says what came of it, and shows how things stand then. */
async function act(path, body, done, options = {}) {
  for (const any of main.querySelectorAll('button')) { any.disabled = true; }
  try {
    const answer = await call(path, {
      method: 'POST',
      body: body === null ? undefined : JSON.stringify(body),
      ...options,
      headers: { ...(body === null ? {} : { 'Content-Type': 'application/json' }), ...(options.headers ?? {}) }
    });
    if (answer.ok) {
      if (options.method === 'DELETE') {
        shown = NOTHING;
        forgetLink();
      } else {
        await load();
      }
      show();
      tell(say(done));
    } else if (answer.status === 412) {
      await load();
      show();
      tell(say('changedMeanwhile'), true);
    } else {
      const problem = await answer.json().catch(() => ({}));
      const reasons = (problem.errors ?? []).map((error) => error.detail ?? error.message ?? '').filter(Boolean);
      await load();
      show();
      tell([problem.detail ?? problem.title ?? say('offline'), ...reasons].join(' '), true);
    }
  } catch {
    show();
    tell(say('offline'), true);
  }
  main.focus();
}

function changeForm(registration) {
  const form = element('form', {},
    element('h2', {}, say('change')),
    element('label', { for: 'name' }, say('name')),
    element('input', { type: 'text', id: 'name', maxlength: '200', autocomplete: 'name', value: registration.name ?? '' }),
    element('label', { for: 'persons' }, say('persons')),
    element('input', { type: 'number', id: 'persons', min: '1', max: String(Math.max(shown.event?.maxPartySize ?? 20, registration.partySize)), value: String(registration.partySize) }),
    element('button', { type: 'submit' }, say('save')));
  form.addEventListener('submit', (submitted) => {
    submitted.preventDefault();
    const name = form.querySelector('#name').value;
    const partySize = Number(form.querySelector('#persons').value);
    const patch = {
      ...(name === (registration.name ?? '') ? {} : { name }),
      ...(partySize === registration.partySize ? {} : { partySize })
    };
    act(`registrations/${link.id}`, patch, 'saved', {
      method: 'PATCH', headers: { 'Content-Type': 'application/merge-patch+json', 'If-Match': shown.etag }
    });
  });
  return form;
}

function feedbackForm() {
  const scores = [1, 2, 3, 4, 5].map((score) => element('label', {}, element('input', { type: 'radio', name: 'settling', value: String(score) }), String(score)));
  const outcomes = labelsOf.outcomes.map((code) => element('label', {}, element('input', { type: 'checkbox', name: 'outcome', value: code.code }), code.label[language]));
  const form = element('form', { id: 'feedback' },
    element('h2', {}, say('feedback')),
    element('fieldset', {}, element('legend', {}, say('settling')), ...scores),
    outcomes.length === 0 ? null : element('fieldset', {}, element('legend', {}, say('outcomes')), ...outcomes),
    element('label', { for: 'text' }, say('text')),
    element('textarea', { id: 'text', rows: '4', maxlength: '1000' }),
    element('button', { type: 'submit' }, say('send')));
  form.addEventListener('submit', (submitted) => {
    submitted.preventDefault();
    const score = form.querySelector('input[name=settling]:checked');
    if (score === null) {
      tell(say('pick'), true);
      form.querySelector('input[name=settling]').focus();
      return;
    }
    const text = form.querySelector('#text').value.trim();
    act(`registrations/${link.id}/feedback`, {
      settlingIn: Number(score.value),
      outcomes: Array.from(form.querySelectorAll('input[name=outcome]:checked'), (box) => box.value),
      ...(text === '' ? {} : { text })
    }, 'thanks');
  });
  return form;
}

async function fetched(path, accept) {
  const answer = await call(`registrations/${link.id}/${path}`, { headers: { Accept: accept } });
  if (!answer.ok) {
    const problem = await answer.json().catch(() => ({}));
    tell(problem.detail ?? say('offline'), true);
    return null;
  }
  return URL.createObjectURL(await answer.blob());
}

async function saveCalendar() {
  const url = await fetched('calendar.ics', 'text/calendar');
  if (url !== null) {
    element('a', { href: url, download: 'event.ics' }).click();
    setTimeout(() => URL.revokeObjectURL(url), 10000);
  }
}

async function showTicket(place) {
  shown.ticketOpen = true;
  const url = await fetched('ticket', 'image/svg+xml');
  if (url !== null) {
    place.replaceChildren(element('img', { src: url, alt: say('ticketAlt') + (shown.registration.ticket ?? '') }), element('p', {}, shown.registration.ticket ?? ''));
  }
}

/** Confirms by a click. Opening the page does not: programs that look through mails open every link. */
function confirmStep() {
  return [
    element('p', {}, say('confirmHint')),
    element('p', { class: 'actions' }, button(say('confirm'), () => act(`registrations/${link.id}/confirm`, null, 'confirmed'), 'first'))
  ];
}

const sure = (question, work) => () => { if (confirm(say(question))) { work(); } };

function show() {
  document.documentElement.lang = language;
  document.title = `${say('title')} – International House Copenhagen`;
  for (const choice of document.querySelectorAll('[data-language]')) { choice.setAttribute('aria-pressed', String(choice.dataset.language === language)); }
  const { registration, event, place } = shown;
  if (registration === null) {
    main.replaceChildren(element('h1', {}, say('title')));
    return;
  }
  const may = (action) => registration.allowedActions.includes(action);
  const purpose = link.purpose;
  const parts = [
    element('h1', {}, event?.title[language] ?? say('title')),
    element('p', { class: 'status' }, labelsOf.statuses[registration.status]?.[language] ?? registration.status),
    registration.cancelReason ? element('p', {}, registration.cancelReason[language]) : '',
    facts([
      [say('when'), event && time(event.startsAt, event.endsAt)],
      [say('where'), [place?.name[language], event?.address].filter(Boolean).join(', ')],
      [say('online'), registration.onlineUrl && element('a', { href: registration.onlineUrl, rel: 'noreferrer' }, registration.onlineUrl)],
      [say('name'), registration.name],
      [say('persons'), registration.partySize],
      [say('position'), registration.waitingPosition],
      [say('confirmBy'), registration.confirmBy && time(registration.confirmBy)],
      [say('until'), registration.offerExpiresAt && time(registration.offerExpiresAt)]
    ])
  ];
  const actions = (...buttons) => parts.push(element('p', { class: 'actions' }, ...buttons));
  if (may('CONFIRM')) { parts.push(...confirmStep()); }
  if (may('ACCEPT')) {
    parts.push(element('h2', {}, say('offer')));
    actions(
      button(say('accept'), () => act(`registrations/${link.id}/accept`, null, 'accepted'), 'first'),
      button(say('decline'), sure('sureDecline', () => act(`registrations/${link.id}/decline`, null, 'declined'))));
  }
  if (may('ANSWER_COMING')) {
    parts.push(element('h2', {}, say('stillComing')), registration.coming ? element('p', {}, say('saidComing')) : '');
    actions(
      button(say('coming'), () => act(`registrations/${link.id}/coming`, { coming: true }, 'answered'), purpose === 'not-coming' ? '' : 'first'),
      button(say('notComing'), sure('sureCancel', () => act(`registrations/${link.id}/coming`, { coming: false }, 'cancelled')), purpose === 'not-coming' ? 'first' : ''));
  }
  if (registration.status === 'CONFIRMED' && event?.status !== 'COMPLETED') {
    const ticket = element('div', {});
    actions(button(say('ticket'), () => showTicket(ticket)), button(say('calendar'), saveCalendar));
    parts.push(ticket);
    if (shown.ticketOpen) { showTicket(ticket); }
  }
  if (may('GIVE_FEEDBACK') && (purpose === 'feedback' || event?.status === 'COMPLETED')) {
    parts.push(feedbackForm());
  }
  if (may('CHANGE')) { parts.push(changeForm(registration)); }
  if (may('CANCEL') && !may('ANSWER_COMING')) {
    actions(button(say('cancel'), sure('sureCancel', () => act(`registrations/${link.id}/cancel`, null, 'cancelled')), 'grave'));
  }
  if (may('ERASE')) {
    parts.push(element('h2', {}, say('erase')), element('p', { class: 'hint' }, say('eraseHint')));
    actions(button(say('erase'), sure('sureErase', () => act(`registrations/${link.id}`, null, 'erased', { method: 'DELETE', headers: { 'If-Match': shown.etag } })), 'grave'));
  }
  main.replaceChildren(...parts);
}

async function load() {
  const asked = link;
  const answer = await call(`registrations/${encodeURIComponent(link.id)}`, { headers: { Accept: 'application/json' } });
  const found = { ...NOTHING, ticketOpen: shown.ticketOpen };
  if (answer.ok) {
    found.etag = answer.headers.get('ETag') ?? '';
    found.registration = await answer.json();
    found.event = await json(`events/${found.registration.event}`);
    found.place = found.event?.location ? await json(`locations/${found.event.location}`) : null;
  }
  // Another link can have been followed meanwhile: its registration is shown, not this one.
  if (asked === link) { shown = found; }
  return answer.status;
}

async function labels(list) {
  return (await json(`code-lists/${list}`))?.items ?? [];
}

async function begin() {
  readLink();
  const asked = link;
  shown = NOTHING;
  show();
  if (link.id === '' || link.secret === '') {
    tell(say('broken'), true);
    return;
  }
  tell(say('loading'));
  try {
    labelsOf.statuses = Object.fromEntries((await labels('registration-statuses')).map((code) => [code.code, code.label]));
    const status = await load();
    if (asked !== link) { return; }
    if (status === 404) { forgetLink(); }
    if (shown.registration?.language === 'da') { language = 'da'; }
    if (link.purpose === 'feedback' || shown.event?.status === 'COMPLETED') { labelsOf.outcomes = await labels('feedback-outcomes'); }
    show();
    tell(status === 200 ? '' : say(status === 404 ? 'broken' : 'offline'), status !== 200);
  } catch {
    tell(say('offline'), true);
  }
}

const keyOf = (field) => `${field.id}/${field.name}/${field.type === 'radio' || field.type === 'checkbox' ? field.value : ''}`;

/** Shows the page in another language and keeps what was typed and ticked. */
function translate(to) {
  const fields = () => Array.from(main.querySelectorAll('input, textarea'));
  const typed = new Map(fields().map((field) => [keyOf(field), field]));
  language = to;
  show();
  for (const field of fields()) {
    const before = typed.get(keyOf(field));
    if (before) {
      field.value = before.value;
      field.checked = before.checked;
    }
  }
}

// A second mail's link that is followed in the same tab only changes the fragment.
window.addEventListener('hashchange', () => { if (location.hash.length > 1) { begin(); } });
for (const choice of document.querySelectorAll('[data-language]')) {
  choice.addEventListener('click', () => { translate(choice.dataset.language); tell(shown.registration === null ? say('broken') : '', shown.registration === null); });
}
begin();
