// The page behind the links of mails about a registration. Opening it changes nothing: only its buttons do, since programs
// that look through mails open every link.
import { button, element, facts, loadFooter, repeat, showFooter, span, tell } from './dom.js';
import { changeForm, feedbackForm } from './entries.js';
import { rememberEntries } from './forms.js';
import { followMail, language, markLanguage, moment, onLanguage, say, useWords } from './language.js';
import { forgetLink, link, readLink } from './link.js';
import { act, file, KEPT_LINK, load, onChange, path, showNothing, shown } from './registration.js';
import { WORDS } from './words.js';

const content = document.getElementById('content');
let ticketOpen = false;

async function saveCalendar() {
  const url = await file('.ics', 'text/calendar, application/problem+json');
  if (url !== null) {
    element('a', { href: url, download: 'event.ics' }).click();
    setTimeout(() => URL.revokeObjectURL(url), 10000);
  }
}

async function showTicket(place) {
  const url = await file('/ticket.svg', 'image/svg+xml, application/problem+json');
  if (url === null) { return null; }
  const code = shown.registration.ticketCode ?? '';
  const heading = element('h2', { tabindex: '-1' }, say('yourTicket'));
  const image = element('img', { src: url, alt: say('ticketAlt', code), onload: () => URL.revokeObjectURL(url) });
  place.replaceChildren(heading, image, element('p', {}, code));
  return heading;
}

/** The ticket is announced by its heading, to which the focus moves. */
async function openTicket(place) {
  ticketOpen = true;
  (await showTicket(place))?.focus();
}

const sure = (question, work) => () => { if (confirm(say(question))) { work(); } };

const actions = (...buttons) => element('p', { class: 'actions' }, ...buttons);

const step = (name, done, body = null) => act(path('/' + name), body, done);

function status({ registration, event }) {
  const state = registration.eventStatus === 'CANCELLED' ? 'EVENT_CANCELLED' : registration.status;
  const over = state === 'CONFIRMED' && event?.status === 'COMPLETED';
  const cancelled = state === 'EVENT_CANCELLED';
  return [
    element('p', { class: 'status' }, say(over ? 'OVER' : state, registration.partySize, registration.seatOfferExpiresAt && moment(registration.seatOfferExpiresAt)) ?? state),
    cancelled && registration.cancelReason ? element('p', {}, say('reason') + registration.cancelReason[language]) : null,
    cancelled ? element('p', {}, say('nothingToDo')) : null,
    registration.coming ? element('p', {}, say('saidComing')) : null
  ];
}

function details({ registration, event, place }) {
  return facts([
    [say('when'), event && span(event.startsAt, event.endsAt)],
    [say('where'), [place?.name[language], place?.address, event?.address].filter(Boolean).join(', ')],
    [say('online'), registration.onlineUrl && element('a', { href: registration.onlineUrl, rel: 'noreferrer' }, registration.onlineUrl)],
    [say('name'), registration.name],
    [say('persons'), String(registration.partySize)],
    [say('position'), registration.waitingPosition && String(registration.waitingPosition)],
    [say('confirmBy'), registration.confirmBy && moment(registration.confirmBy)]
  ]);
}

/** Lists what the reader can do: first what the mail was about, then the ticket, then changes. */
function choices({ registration, event }) {
  const may = (action) => registration.allowedActions.includes(action);
  // Only a reminder's two answers lead here; whoever has just registered is not asked.
  const reminded = may('ANSWER_COMING') && ['coming', 'not-coming'].includes(link.purpose);
  const parts = [];
  if (may('CONFIRM')) {
    parts.push(element('p', {}, say('confirmHint')), actions(button(say('confirm'), () => step('confirm', 'confirmed'), 'first')));
  }
  if (may('ACCEPT')) {
    parts.push(element('h2', {}, say('offer')), actions(
      button(say('accept'), () => step('accept', 'accepted'), 'first'),
      button(say('decline'), sure('sureDecline', () => step('decline', 'declined')))));
  }
  if (reminded) {
    const look = (purpose) => (link.purpose === purpose ? 'first' : '');
    parts.push(element('h2', {}, say('stillComing')), actions(
      button(say('coming'), () => step('coming', 'answered', { coming: true }), look('coming')),
      button(say('notComing'), sure('sureCancel', () => step('coming', 'cancelled', { coming: false })), look('not-coming'))));
  }
  if (may('GIVE_FEEDBACK') && (link.purpose === 'feedback' || event?.status === 'COMPLETED')) { parts.push(feedbackForm()); }
  if (registration.ticketCode && event?.status !== 'COMPLETED') {
    const ticket = element('div', {});
    parts.push(actions(button(say('ticket'), () => openTicket(ticket)), button(say('calendar'), saveCalendar)), ticket);
    if (ticketOpen) { showTicket(ticket); }
  }
  if (may('CHANGE')) { parts.push(changeForm(registration)); }
  if (may('CANCEL') && !reminded) { parts.push(actions(button(say('cancel'), sure('sureCancel', () => step('cancel', 'cancelled')), 'grave'))); }
  if (may('ERASE')) {
    const erase = () => act(path(), null, 'erased', { method: 'DELETE', headers: { 'If-Match': shown.etag } });
    parts.push(element('h2', {}, say('erase')), element('p', { class: 'hint' }, say('eraseHint')), actions(button(say('erase'), sure('sureErase', erase), 'grave')));
  }
  return parts;
}

function show() {
  markLanguage();
  const parts = shown.registration === null ? [] : [...status(shown), details(shown), ...choices(shown)];
  content.replaceChildren(element('h1', {}, shown.event?.title[language] ?? say('title')), ...parts.filter((part) => part !== null));
}

async function begin() {
  const known = readLink(KEPT_LINK);
  const asked = link;
  ticketOpen = false;
  showNothing();
  show();
  if (!known) {
    tell({ key: 'broken' }, { problem: true });
    return;
  }
  tell({ key: 'loading' });
  try {
    const status = await load();
    if (asked !== link) { return; }
    if (status === 404) { forgetLink(KEPT_LINK); }
    followMail(shown.registration?.language);
    show();
    tell(status === 200 ? null : { key: status === 404 ? 'broken' : 'technical' }, { problem: true });
  } catch {
    tell({ key: 'technical' }, { problem: true });
  }
  showFooter();
}

useWords(WORDS);
rememberEntries(content);
onChange(show);
onLanguage(() => { show(); repeat(); showFooter(); });
// A second mail's link that is followed in the same tab only changes the fragment.
window.addEventListener('hashchange', () => { if (location.hash.length > 1) { begin(); } });
begin();
loadFooter();
