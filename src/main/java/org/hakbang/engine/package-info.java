/**
 * The seam to the process engine: configuration, bundles and their checks, generic
 * listeners, ports without its types. Only this module and the {@code process} packages
 * may name the engine.
 */
@org.jspecify.annotations.NullMarked
package org.hakbang.engine;
