// The words of the page of a registration.

const seats = { da: (number) => (number === 1 ? 'en plads' : `${number} pladser`), en: (number) => (number === 1 ? 'a seat' : `${number} seats`) };

export const WORDS = {
  da: {
    title: 'Min tilmelding', persons: 'Antal personer', position: 'Nummer på ventelisten', online: 'Online',
    reason: 'Årsag: ', nothingToDo: 'Du skal ikke gøre noget.',
    UNCONFIRMED: 'Du mangler at bekræfte din tilmelding', CONFIRMED: 'Du er tilmeldt', WAITING: 'Du er på ventelisten',
    OFFERED: (offered, until) => `Du er tilbudt ${seats.da(offered)} – svar senest ${until}`, CANCELLED: 'Du er afmeldt',
    DECLINED: 'Du har sagt nej tak til pladsen', EXPIRED: 'Fristen for at svare er udløbet',
    EVENT_CANCELLED: 'Arrangementet er aflyst', OVER: 'Arrangementet er slut',
    confirm: 'Bekræft tilmeldingen', confirmBy: 'Bekræft senest', confirmHint: 'Din tilmelding gælder først, når du har bekræftet den.',
    confirmed: 'Tak. Din tilmelding er bekræftet.',
    offer: 'Der er plads til dig', accept: 'Ja tak til pladsen', accepted: 'Du har fået pladsen. Du er tilmeldt.', decline: 'Nej tak',
    sureDecline: 'Vil du sige nej tak til pladsen?', declined: 'Du har sagt nej tak til pladsen.',
    stillComing: 'Kommer du stadig?', coming: 'Ja, jeg kommer', notComing: 'Nej, jeg kommer ikke (afmeld)',
    answered: 'Tak for dit svar.', saidComing: 'Du har svaret, at du kommer.',
    cancel: 'Afmeld', sureCancel: 'Vil du afmelde dig?', cancelled: 'Du er afmeldt.',
    ticket: 'Vis billet', yourTicket: 'Din billet', ticketAlt: (code) => `QR-kode til din billet. Koden er ${code}`, calendar: 'Hent kalenderfil',
    change: 'Ret din tilmelding', save: 'Gem', saved: 'Din tilmelding er gemt.', notSaved: 'Vi kunne ikke gemme dine ændringer.',
    personsBetween: (most) => `Skriv et tal fra 1 til ${most}.`,
    changedMeanwhile: 'Din tilmelding er ændret i mellemtiden. Her er den seneste version. Prøv igen.',
    feedback: 'Hvordan var det?', settling: 'Har arrangementet hjulpet dig med at falde til?',
    scale: (score) => ({ 1: '1 – slet ikke', 5: '5 – i høj grad' }[score] ?? String(score)),
    outcomes: 'Hvad fik du ud af det?', comment: 'Med dine egne ord', commentHint: 'Skriv ingen navne og aldrig et CPR-nummer.',
    send: 'Send', thanks: 'Tak for dit svar.', pick: 'Vælg et tal fra 1 til 5.', notSent: 'Vi kunne ikke gemme dit svar.',
    erase: 'Slet mine oplysninger', sureErase: 'Vil du slette dine oplysninger permanent?', erased: 'Dine oplysninger er slettet.',
    eraseHint: 'Dit navn, din e-mailadresse og dine svar slettes permanent. Hvis du har en plads til et kommende arrangement, mister du den.',
    broken: 'Linket virker ikke. Brug hele linket fra mailen. Hvis tilmeldingen er slettet, virker linket ikke længere.'
  },
  en: {
    title: 'My registration', persons: 'Number of persons', position: 'Position on the waiting list', online: 'Online',
    reason: 'Reason: ', nothingToDo: 'You do not need to do anything.',
    UNCONFIRMED: 'You have not confirmed your registration yet', CONFIRMED: 'You are registered', WAITING: 'You are on the waiting list',
    OFFERED: (offered, until) => `You have been offered ${seats.en(offered)} – please reply by ${until}`,
    CANCELLED: 'Your registration has been cancelled', DECLINED: 'You have declined the offer', EXPIRED: 'The time to reply is over',
    EVENT_CANCELLED: 'The event is cancelled', OVER: 'The event is over',
    confirm: 'Confirm the registration', confirmBy: 'Confirm by', confirmHint: 'Your registration counts only once you have confirmed it.',
    confirmed: 'Thank you. Your registration has been confirmed.',
    offer: 'There is room for you', accept: 'Accept the offer', accepted: 'The seat is yours. You are registered.', decline: 'Decline the offer',
    sureDecline: 'Do you want to decline the offer?', declined: 'You have declined the offer.',
    stillComing: 'Are you still coming?', coming: 'Yes, I am coming', notComing: 'No, I am not coming (cancel)',
    answered: 'Thank you for your answer.', saidComing: 'You have answered that you are coming.',
    cancel: 'Cancel my registration', sureCancel: 'Do you want to cancel your registration?', cancelled: 'Your registration has been cancelled.',
    ticket: 'Show my ticket', yourTicket: 'Your ticket', ticketAlt: (code) => `QR code of your ticket. The code is ${code}`,
    calendar: 'Get the calendar file',
    change: 'Change your registration', save: 'Save', saved: 'Saved. Your registration has been updated.', notSaved: 'We could not save your changes.',
    personsBetween: (most) => `Please enter a number from 1 to ${most}.`,
    changedMeanwhile: 'Your registration was changed in the meantime. This is the latest version. Please try again.',
    feedback: 'How was it?', settling: 'Did the event help you settle in?',
    scale: (score) => ({ 1: '1 – not at all', 5: '5 – very much' }[score] ?? String(score)),
    outcomes: 'What did you get out of it?', comment: 'In your own words', commentHint: 'Do not write names, and never a CPR number.',
    send: 'Send', thanks: 'Thank you for your answer.', pick: 'Please choose a number from 1 to 5.', notSent: 'We could not save your answer.',
    erase: 'Delete my data', sureErase: 'Do you want to delete your data permanently?', erased: 'Your data has been deleted.',
    eraseHint: 'Your name, your e-mail address and your answers are permanently deleted. If you have a seat at an upcoming event, you will lose it.',
    broken: 'The link does not work. Please use the whole link from the e-mail. If the registration has been deleted, the link no longer works.'
  }
};
