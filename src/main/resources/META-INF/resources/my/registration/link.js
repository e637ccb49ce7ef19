// The mailed link of the page, and calls of the API with its secret.
// Id and secret come from the fragment, which no server is sent; the secret goes to the API in a header. The fragment leaves
// the address bar at once: neither the history nor a copied address holds the secret. So that the page can be loaded again,
// the link is kept for this tab alone, until the tab is closed or the data deleted.
import { language } from './language.js';

const NO_LINK = { id: '', secret: '', purpose: '' };
export let link = NO_LINK;

/** Takes the link out of the address bar. Without one there, it is the one that this tab has kept under that name. */
export function readLink(name) {
  const fragment = new URLSearchParams(location.hash.slice(1));
  try {
    if (fragment.has('secret')) {
      link = { id: fragment.get('id') ?? '', secret: fragment.get('secret'), purpose: fragment.get('purpose') ?? '' };
      sessionStorage.setItem(name, JSON.stringify(link));
    } else {
      link = JSON.parse(sessionStorage.getItem(name)) ?? NO_LINK;
    }
  } catch {
    // A browser that keeps nothing shows the page all the same, once.
  }
  if (location.hash !== '') { history.replaceState(null, '', location.pathname + location.search); }
  return link.id !== '' && link.secret !== '';
}

export function forgetLink(name) {
  link = NO_LINK;
  try { sessionStorage.removeItem(name); } catch { /* nothing was kept */ }
}

export async function call(path, options = {}) {
  const headers = { Accept: 'application/json', 'Accept-Language': language, ...(options.headers ?? {}) };
  if (/^(registrations|appointments)\//.test(path)) { headers['Citizen-Secret'] = link.secret; }
  if (options.method === 'POST') {
    const key = crypto.getRandomValues(new Uint8Array(16));
    headers['Idempotency-Key'] = Array.from(key, (byte) => byte.toString(16).padStart(2, '0')).join('');
  }
  return fetch('/api/v1/' + path, { cache: 'no-store', credentials: 'omit', referrerPolicy: 'no-referrer', ...options, headers });
}

/** Returns what can be read there, or null. */
export async function json(path) {
  const answer = await call(path);
  return answer.ok ? answer.json() : null;
}
