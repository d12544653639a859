package org.hakbang.slip;

import java.util.List;

import org.hakbang.checklist.Indicator;
import org.hakbang.shared.Text;

/**
 * What an office could be asked.
 *
 * @param office its key in the country file
 * @param unanswered what it supplies and nobody has answered, without what is with the
 * office on a slip already
 * @param of how many indicators of the chosen steps it supplies
 * @param asked how many of them are with the office on a slip
 * @param email where it was last written to, empty if nowhere
 */
public record OfficeRow(String office, Text name, List<Indicator> unanswered, int of, int asked, String email) {

}
