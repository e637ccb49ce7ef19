/** Topics of guidance. Administrators maintain them in the order in which guides choose them. */
@NullMarked
package dk.kk.ihcph.guidance.directory.topic;

import org.jspecify.annotations.NullMarked;
