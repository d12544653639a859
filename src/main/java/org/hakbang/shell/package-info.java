/**
 * What surrounds every page: the layout's model, errors, and how dates and numbers are
 * said. Nobody's domain; other modules use it from templates only.
 */
@org.jspecify.annotations.NullMarked
package org.hakbang.shell;
