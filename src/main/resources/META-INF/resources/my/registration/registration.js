// The registration behind the link: how it stands, and what the reader does with it.
import { focusMessage, tell } from './dom.js';
import { focusRefused, forgetEntries, refused } from './forms.js';
import { language } from './language.js';
import { call, forgetLink, json, link } from './link.js';

export const KEPT_LINK = 'registration-link';
/** The field of each place that the API may refuse. */
const FIELDS = { '/name': 'name', '/partySize': 'persons', '/settlingIn': 'settling', '/outcomes': 'outcomes', '/comment': 'comment' };
const NOTHING = { etag: '', registration: null, event: null, place: null, outcomes: [] };
const content = document.getElementById('content');
export let shown = NOTHING;
let redraw = () => {};
let busy = false;

/** Calls back whenever the registration must be drawn again. */
export function onChange(show) { redraw = show; }

export const path = (below = '') => `registrations/${encodeURIComponent(link.id)}${below}`;

export function showNothing() {
  shown = NOTHING;
  forgetEntries();
}

/** Loads the registration of the link, its event and its place. Returns the status of the answer. */
export async function load() {
  const asked = link;
  const answer = await call(path());
  const found = { ...NOTHING };
  if (answer.ok) {
    found.etag = answer.headers.get('ETag') ?? '';
    found.registration = await answer.json();
    found.event = await json(`events/${found.registration.event}`);
    found.place = found.event?.location ? await json(`locations/${found.event.location}`) : null;
    if (found.registration.allowedActions.includes('GIVE_FEEDBACK')) { found.outcomes = (await json('code-lists/feedback-outcomes'))?.items ?? []; }
  }
  // Another link can have been followed meanwhile: its registration is shown, not this one.
  if (asked === link) { shown = found; }
  return answer.status;
}

/** Asks the API to do something, says what came of it, and shows how things stand then. */
export async function act(to, body, done, { refusal = 'technical', ...options } = {}) {
  if (busy) { return; }
  busy = true;
  refused.clear();
  try {
    const answer = await call(to, {
      method: 'POST',
      body: body === null ? undefined : JSON.stringify(body),
      ...options,
      headers: { ...(body === null ? {} : { 'Content-Type': 'application/json' }), ...(options.headers ?? {}) }
    });
    if (answer.ok) {
      await succeed(done, options.method === 'DELETE');
    } else if (answer.status === 412) {
      await load();
      tell({ key: 'changedMeanwhile' }, { problem: true });
    } else if (answer.status >= 500) {
      tell({ key: 'technical' }, { problem: true });
    } else {
      await explain(await answer.json().catch(() => ({})), refusal);
    }
  } catch {
    tell({ key: 'technical' }, { problem: true });
  }
  busy = false;
  redraw();
  if (!focusRefused(content)) { focusMessage(); }
}

async function succeed(done, erased) {
  if (erased) {
    showNothing();
    forgetLink(KEPT_LINK);
  } else {
    forgetEntries();
    await load();
  }
  tell({ key: done });
}

/** Says why something was refused: at the fields where they can be mended, otherwise in the API's own words. */
async function explain(problem, refusal) {
  for (const { pointer = '', message } of problem.errors ?? []) {
    const place = Object.keys(FIELDS).find((start) => pointer === start || pointer.startsWith(start + '/'));
    if (place && !refused.has(FIELDS[place])) { refused.set(FIELDS[place], { text: sentence(message), lang: language }); }
  }
  if (refused.size > 0) {
    tellRefused(refusal);
  } else {
    await load();
    tell(problem.detail ? { text: problem.detail, lang: language } : { key: 'technical' }, { problem: true });
  }
}

const sentence = (text) => text.charAt(0).toUpperCase() + text.slice(1).replace(/([^.!?])$/, '$1.');

const tellRefused = (refusal) => tell({ key: refusal }, { problem: true, places: [...refused] });

/** Refuses entries that the page itself can see to be wrong, before the API is asked: [field, reason]. */
export function refuse(refusal, reasons) {
  refused.clear();
  for (const [field, reason] of reasons) { refused.set(field, reason); }
  tellRefused(refusal);
  redraw();
  focusRefused(content);
}

/** Fetches a file of the registration and returns its local address, or says why there is none. */
export async function file(ending, accept) {
  try {
    const answer = await call(path(ending), { headers: { Accept: accept } });
    if (answer.ok) { return URL.createObjectURL(await answer.blob()); }
    const problem = answer.status >= 500 ? {} : await answer.json().catch(() => ({}));
    tell(problem.detail ? { text: problem.detail, lang: language } : { key: 'technical' }, { problem: true });
  } catch {
    tell({ key: 'technical' }, { problem: true });
  }
  focusMessage();
  return null;
}
