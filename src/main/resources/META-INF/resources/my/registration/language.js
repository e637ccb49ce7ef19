// The language of a page, its words, and times as the mails write them (kernel.Written).

const COMMON = {
  da: {
    when: 'Tid', where: 'Sted', name: 'Navn', loading: 'Henter …', technical: 'Vi har tekniske problemer. Prøv igen om lidt.',
    required: ' (skal udfyldes)', fillIn: 'Skal udfyldes.', accessibilityStatement: 'Tilgængelighedserklæring',
    privacyNotice: 'Sådan behandler vi dine oplysninger', contact: 'Kontakt'
  },
  en: {
    when: 'When', where: 'Where', name: 'Name', loading: 'Loading …',
    technical: 'We are having technical problems. Please try again in a moment.',
    required: ' (required)', fillIn: 'Please fill this in.', accessibilityStatement: 'Accessibility statement',
    privacyNotice: 'How we use your data', contact: 'Contact'
  }
};
const ZONE = 'Europe/Copenhagen';
const NO_BREAK = '\u00a0';

let words = COMMON;
let chosen = false;
export let language = (navigator.language || 'en').toLowerCase().startsWith('da') ? 'da' : 'en';

/** Adds the words of one page. */
export function useWords(own) {
  words = { da: { ...COMMON.da, ...own.da }, en: { ...COMMON.en, ...own.en } };
}

/** Returns the words for a key; some depend on values, such as a number. */
export function say(key, ...values) {
  const said = words[language][key];
  return typeof said === 'function' ? said(...values) : said;
}

/** Takes the language of the mail, unless the reader has chosen one. */
export function followMail(of) {
  if (of && !chosen) { language = of === 'da' ? 'da' : 'en'; }
}

/** Calls back when the reader presses the button of a language. */
export function onLanguage(redraw) {
  for (const button of document.querySelectorAll('[data-language]')) {
    button.addEventListener('click', () => {
      chosen = true;
      language = button.dataset.language;
      redraw();
    });
  }
}

/** Marks the language on the page and on its buttons. */
export function markLanguage() {
  document.documentElement.lang = language;
  document.title = `${say('title')} – International House Copenhagen`;
  for (const button of document.querySelectorAll('[data-language]')) {
    button.setAttribute('aria-pressed', String(button.dataset.language === language));
  }
}

function written(instant) {
  const form = new Intl.DateTimeFormat(language === 'da' ? 'da-DK' : 'en-GB', {
    timeZone: ZONE, weekday: 'long', day: 'numeric', month: 'long', year: 'numeric', hour: '2-digit', minute: '2-digit', hourCycle: 'h23'
  });
  const part = Object.fromEntries(form.formatToParts(new Date(instant)).map(({ type, value }) => [type, value]));
  return language === 'da'
    ? { day: `${part.weekday} den ${part.day}. ${part.month} ${part.year}`, clock: `${Number(part.hour)}.${part.minute}` }
    : { day: `${part.weekday} ${part.day} ${part.month} ${part.year}`, clock: `${part.hour}:${part.minute}` };
}

/** "torsdag den 10. december 2026 kl. 17.00", "Thursday 10 December 2026 at 17:00". */
export function moment(instant) {
  const { day, clock } = written(instant);
  return day + (language === 'da' ? ' kl.' : ' at') + NO_BREAK + clock;
}

/** Two parts: "torsdag den 10. december 2026 " and "kl. 17.00-19.00", "Thursday 10 December 2026, " and "17:00-19:00". */
export function daySpan(from, to) {
  const begins = written(from);
  const ends = written(to);
  return begins.day === ends.day
    ? [begins.day + (language === 'da' ? ' ' : ', '), (language === 'da' ? 'kl.' + NO_BREAK : '') + begins.clock + '-' + ends.clock]
    : [moment(from) + ' – ', moment(to)];
}
