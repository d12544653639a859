package org.hakbang.directory;

import java.util.List;

/**
 * A page of a list of entries.
 *
 * @param all how many there are on all pages
 * @param page from 1; one behind the last shows the last
 */
public record DirectoryPage<T>(List<T> lines, int all, int page, int pages) {

	static <T> DirectoryPage<T> of(List<T> found, int wanted) {
		int pages = Math.max(1, (found.size() + DirectoryQuery.PAGE_SIZE - 1) / DirectoryQuery.PAGE_SIZE);
		int page = Math.min(wanted, pages);
		int from = (page - 1) * DirectoryQuery.PAGE_SIZE;
		return new DirectoryPage<>(found.subList(from, Math.min(found.size(), from + DirectoryQuery.PAGE_SIZE)),
				found.size(), page, pages);
	}

}
