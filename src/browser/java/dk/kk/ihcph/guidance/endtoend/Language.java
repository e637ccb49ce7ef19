package dk.kk.ihcph.guidance.endtoend;

/** The languages of the citizens' pages. */
enum Language {
    DA("da-DK"),
    EN("en-GB");

    final String locale;

    Language(String locale) {
        this.locale = locale;
    }

    String code() {
        return locale.substring(0, 2);
    }

    String say(String danish, String english) {
        return this == DA ? danish : english;
    }
}
