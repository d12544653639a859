/** Runs the chores of all modules, each on one node at a time. */
@org.jspecify.annotations.NullMarked
package org.hakbang.schedule;
