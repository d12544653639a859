/**
 * What happens between the people of a territory and those who come to help: visits,
 * calls, mentoring sessions and meetings, and what was promised there (S 1663, 3035).
 */
@org.jspecify.annotations.NullMarked
package org.hakbang.mentoring;
