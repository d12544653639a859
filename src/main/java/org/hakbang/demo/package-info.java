/**
 * The demonstration: invented people in real places, loaded once into an empty database
 * that is marked for it.
 */
@org.jspecify.annotations.NullMarked
package org.hakbang.demo;
