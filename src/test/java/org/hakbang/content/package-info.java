/** Tests of what is shipped as data: checklists, processes, the page for authors. */
@org.jspecify.annotations.NullMarked
package org.hakbang.content;
