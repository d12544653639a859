package org.hakbang.helpdesk;

import java.util.List;

import org.hakbang.shared.Text;

/**
 * A kind of service that could help.
 *
 * @param service its word, such as {@code legal-aid}
 * @param reasons why, each once
 */
public record ProposedService(String service, List<Text> reasons) {

}
