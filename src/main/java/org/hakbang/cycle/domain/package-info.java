/** The cycle and its policies. Knows neither pages nor the engine. */
@org.jspecify.annotations.NullMarked
package org.hakbang.cycle.domain;
