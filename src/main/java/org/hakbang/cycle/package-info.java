/**
 * A cycle: steps of a territory, one after the other, each with its approval. What the
 * steps are is data. This package is the API; {@code domain} decides, {@code process}
 * speaks to the engine, {@code web} shows.
 */
@org.jspecify.annotations.NullMarked
package org.hakbang.cycle;
