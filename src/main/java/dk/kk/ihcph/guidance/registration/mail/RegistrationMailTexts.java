package dk.kk.ihcph.guidance.registration.mail;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;

/** The templates of mails about registrations, each with Danish and English in one file. */
@CheckedTemplate(basePath = "registration")
final class RegistrationMailTexts {
    private RegistrationMailTexts() {}

    static native TemplateInstance confirm(MailWords mail);

    static native TemplateInstance confirmed(MailWords mail);

    static native TemplateInstance waiting(MailWords mail);

    static native TemplateInstance offered(MailWords mail);

    static native TemplateInstance known(MailWords mail);

    static native TemplateInstance changed(MailWords mail);

    static native TemplateInstance reminder(MailWords mail);

    static native TemplateInstance moved(MailWords mail);

    static native TemplateInstance eventCancelled(MailWords mail);

    static native TemplateInstance cancelled(MailWords mail);

    static native TemplateInstance offerExpired(MailWords mail);

    static native TemplateInstance offerWithdrawn(MailWords mail);

    static native TemplateInstance feedback(MailWords mail);
}
