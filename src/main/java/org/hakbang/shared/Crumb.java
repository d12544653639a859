package org.hakbang.shared;

/**
 * One place on the way to a page, from the outside in.
 *
 * @param label its name, in the reader's language
 * @param href its address inside the application, such as {@code /cycles/0190…}
 */
public record Crumb(String label, String href) {

}
