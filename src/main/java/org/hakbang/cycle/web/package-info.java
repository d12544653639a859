/**
 * The pages of cycles, their steps, tasks and indicators, and of the territories that
 * have them. Translates between HTTP and the API of {@code cycle}; decides nothing.
 */
@org.jspecify.annotations.NullMarked
package org.hakbang.cycle.web;
