package dk.kk.ihcph.guidance.endtoend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import com.microsoft.playwright.Page;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Somebody who has a page and a keyboard, and no mouse. */
final class KeyboardReader {
    private static final int MOST_STOPS = 80;

    private static final String FOCUSED =
            """
            () => {
              const element = document.activeElement;
              const group = element.type === 'radio' || element.type === 'checkbox' ? ' ' + element.name : '';
              return ((element.labels?.[0] ?? element).innerText ?? '').trim() + group;
            }""";

    /** Finds what is wrong with the focused element; an element that was met before ends the walk. */
    private static final String STOP =
            """
            () => {
              const element = document.activeElement;
              if (element === document.body) { return { name: '', known: false, fault: '' }; }
              window.walked ??= new Set();
              const known = window.walked.has(element);
              window.walked.add(element);
              const box = element.getBoundingClientRect();
              const message = document.getElementById('message').getBoundingClientRect();
              const left = Math.max(box.left, 0), right = Math.min(box.right, innerWidth);
              const top = Math.max(box.top, 0), bottom = Math.min(box.bottom, innerHeight);
              const faults = [];
              if (left >= right || top >= bottom) { faults.push('is outside of the window'); }
              if (box.left < message.right && message.left < box.right && box.top < message.bottom && message.top < box.bottom) {
                faults.push('is behind the message');
              }
              const above = document.elementFromPoint((left + right) / 2, (top + bottom) / 2);
              if (above === null || !(element.contains(above) || above.contains(element))) { faults.push('is covered by ' + above?.outerHTML); }
              const style = getComputedStyle(element);
              if (style.outlineStyle === 'none' || parseFloat(style.outlineWidth) < 2) { faults.push('does not show the focus'); }
              return { name: element.outerHTML, known, fault: faults.join(' and ') };
            }""";

    final Page page;

    KeyboardReader(Page page) {
        this.page = page;
    }

    String focused() {
        return page.evaluate(FOCUSED).toString();
    }

    /** Presses Tab until the focus is on the control with these words. */
    void goTo(String words) {
        for (int stop = 0; stop < MOST_STOPS; stop++) {
            if (focused().startsWith(words)) {
                return;
            }
            page.keyboard().press("Tab");
        }
        fail("No stop has the words: " + words);
    }

    /** Goes to a button and presses it, or to a box and ticks it. */
    void press(String words) {
        goTo(words);
        page.keyboard().press("Space");
    }

    /** Replaces the content of a field. */
    void type(String label, String text) {
        goTo(label);
        page.keyboard().press("Control+A");
        page.keyboard().press("Delete");
        page.keyboard().type(text);
    }

    /** Goes through all controls once and returns what is wrong with them. */
    List<String> walk() {
        List<String> faults = new ArrayList<>();
        page.evaluate("() => { window.walked = undefined; }");
        int met = 0;
        for (int stop = 0; stop < MOST_STOPS; stop++) {
            page.keyboard().press("Tab");
            Map<?, ?> found = (Map<?, ?>) page.evaluate(STOP);
            if (Boolean.TRUE.equals(found.get("known"))) {
                assertThat(met).as("controls that the keyboard reaches").isGreaterThan(1);
                return faults;
            }
            met++;
            if (!found.get("fault").equals("")) {
                faults.add(found.get("name") + " " + found.get("fault"));
            }
        }
        return List.of("The walk does not end.");
    }
}
