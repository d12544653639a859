/**
 * Numbers for others: what the cases of a help desk come to in a period, under the
 * headings that agencies report, and what a desk proposes to the local governments that
 * it serves. A module of its own above {@code helpdesk} and {@code desk}, as
 * {@code dashboard} is above cycles: it reads the rows of both in SQL, changes none of
 * them, and answers people who may never see a case. Whatever leaves a desk passes
 * {@link org.hakbang.figures.Suppression} first; that is easier to keep true where no
 * page of a case stands beside it.
 */
@org.jspecify.annotations.NullMarked
package org.hakbang.figures;
