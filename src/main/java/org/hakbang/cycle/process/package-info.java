/** What speaks to the engine for cycles. */
@org.jspecify.annotations.NullMarked
package org.hakbang.cycle.process;
