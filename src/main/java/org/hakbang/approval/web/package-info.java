/** Pages of committees, meetings and decisions. */
@org.jspecify.annotations.NullMarked
package org.hakbang.approval.web;
