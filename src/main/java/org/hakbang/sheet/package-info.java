/** Sheets that people fill in outside: their cells as texts, whoever made them. */
@org.jspecify.annotations.NullMarked
package org.hakbang.sheet;
