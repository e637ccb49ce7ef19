package dk.kk.ihcph.guidance.export.chart;

import java.math.BigDecimal;

/**
 * The area in which values are drawn, with categories from left to right and values from bottom to top.
 *
 * @param categories how many there are
 */
record Area(double left, double top, double width, double height, int categories, Scale scale) {
    double right() {
        return left + width;
    }

    double bottom() {
        return top + height;
    }

    double slot() {
        return width / categories;
    }

    double x(double place) {
        return left + place * slot();
    }

    double y(BigDecimal value) {
        return bottom() - scale.share(value) * height;
    }

    double zero() {
        return y(BigDecimal.ZERO);
    }
}
