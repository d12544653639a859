/**
 * Documents to take away: a template becomes a PDF with fonts, outline and tags in it.
 * Knows nobody's content.
 */
@org.jspecify.annotations.NullMarked
package org.hakbang.paper;
