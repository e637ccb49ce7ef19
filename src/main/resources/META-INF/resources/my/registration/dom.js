// Elements of a page, its message, and its footer.
import { daySpan, language, say } from './language.js';
import { json } from './link.js';

const message = document.getElementById('message');
const footer = document.getElementById('footer');
const [status, alert] = message.children;
let told = null;
let links = {};

/** Makes an element. Children that are null are left out. */
export function element(name, attributes = {}, ...children) {
  const made = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) {
    if (key in made && typeof value !== 'string') { made[key] = value; } else { made.setAttribute(key, value); }
  }
  made.append(...children.filter((child) => child !== null));
  return made;
}

export const button = (label, work, look = '') => element('button', { type: 'button', class: look, onclick: work }, label);

/** Makes the time from one instant to another. No line breaks between its hours. */
export function span(from, to) {
  const [day, times] = daySpan(from, to);
  return element('span', {}, day, element('span', { class: 'times' }, times));
}

/** Makes a list of named facts. Those without a value are left out. */
export function facts(rows) {
  const known = rows.filter(([, value]) => value);
  return element('dl', {}, ...known.flatMap(([name, value]) => [element('dt', {}, name), element('dd', {}, value)]));
}

/** Makes the text of something said: a key of the words, with values, or the API's own sentence, in its language. */
export const spoken = ({ key, values = [], text, lang }) => element('span', key || lang === language ? {} : { lang }, text ?? say(key, ...values));

/**
 * Shows a message in place of the last one; without one, none.
 * @param places the fields that a problem is about: [key of the label, what is said of it]
 */
export function tell(said, { problem = false, places = [] } = {}) {
  told = said && { said, problem, places };
  repeat();
}

/** Shows the message again, in the language of now. */
export function repeat() {
  const { said, problem = false, places = [] } = told ?? {};
  message.className = problem ? 'problem' : '';
  const words = said ? [element('p', {}, spoken(said))] : [];
  const lines = places.map(([label, why]) => element('p', {}, element('strong', {}, say(label).replace(/([^?])$/, '$1:') + ' '), spoken(why)));
  status.replaceChildren(...(problem || !said ? [] : [spoken(said)]));
  alert.replaceChildren(...(problem ? [...words, ...lines] : []));
}

/** Moves the focus to the message, so that it is read and seen. */
export const focusMessage = () => message.focus();

/** Shows the links that every page for citizens has: accessibility statement, privacy notice, contact. */
export async function loadFooter() {
  try { links = (await json(''))?.links ?? {}; } catch { /* the page says that the API is away */ }
  showFooter();
}

export function showFooter() {
  const to = (address, words) => element('a', { href: address, rel: 'noreferrer' }, words);
  const contacts = [
    ...(links.contact ? [to(links.contact, links.contact.replace('mailto:', ''))] : []),
    ...(links.contactPhone ? [to(links.contactPhone, links.contactPhone.replace('tel:', '').replaceAll('-', ' '))] : [])
  ];
  const items = [
    ...['accessibilityStatement', 'privacyNotice'].filter((name) => links[name]).map((name) => [to(links[name], say(name))]),
    ...(contacts.length === 0 ? [] : [[say('contact') + ': ', ...contacts.flatMap((contact, place) => (place === 0 ? [contact] : [', ', contact]))]])
  ];
  footer.replaceChildren(...(items.length === 0 ? [] : [element('ul', {}, ...items.map((item) => element('li', {}, ...item)))]));
}
