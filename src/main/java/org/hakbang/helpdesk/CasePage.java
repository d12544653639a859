package org.hakbang.helpdesk;

import java.util.List;

/**
 * A page of a list of cases.
 *
 * @param all how many there are on all pages
 * @param page from 1; one behind the last shows the last
 */
public record CasePage(List<CaseLine> lines, int all, int page, int pages) {

}
