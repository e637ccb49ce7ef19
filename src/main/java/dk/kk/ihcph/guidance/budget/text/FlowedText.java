package dk.kk.ihcph.guidance.budget.text;

import java.util.Arrays;
import java.util.List;

/** The text as one line, in which a sentence is not parted, and where each character of it stands in print. */
final class FlowedText {
    private final List<TextLine> lines;
    private final int[] starts;
    private final String text;

    FlowedText(List<TextLine> lines) {
        this.lines = lines;
        this.starts = new int[lines.size()];
        StringBuilder flowed = new StringBuilder();
        for (int i = 0; i < lines.size(); i++) {
            starts[i] = flowed.length();
            flowed.append(lines.get(i).text()).append(' ');
        }
        for (int i = 0; i < flowed.length(); i++) {
            if (Character.isWhitespace(flowed.charAt(i)) || Character.isSpaceChar(flowed.charAt(i))) {
                flowed.setCharAt(i, ' ');
            }
        }
        this.text = flowed.toString();
    }

    String text() {
        return text;
    }

    TextLine line(int at) {
        return lines.get(index(at));
    }

    int column(int at) {
        return at - starts[index(at)] + 1;
    }

    private int index(int at) {
        int found = Arrays.binarySearch(starts, at);
        return found >= 0 ? found : -found - 2;
    }
}
