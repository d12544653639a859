package org.hakbang.shell;

/**
 * A promised date in words.
 *
 * @param tone {@code late}, {@code soon} or empty
 * @param date the date itself, such as "Wednesday 25 November"
 * @param words how far it is, such as "in 2 days"
 */
record Due(String tone, String date, String words) {

}
