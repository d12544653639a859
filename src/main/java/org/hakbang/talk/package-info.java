/**
 * What people say to each other beside the work: comments on a step or an indicator, with
 * those whom they concern told of it.
 */
@org.jspecify.annotations.NullMarked
package org.hakbang.talk;
