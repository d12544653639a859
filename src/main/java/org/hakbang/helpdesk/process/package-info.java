/** What speaks to the engine for cases. */
@org.jspecify.annotations.NullMarked
package org.hakbang.helpdesk.process;
