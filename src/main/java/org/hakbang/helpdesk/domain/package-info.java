/** Cases and their policies. */
@org.jspecify.annotations.NullMarked
package org.hakbang.helpdesk.domain;
