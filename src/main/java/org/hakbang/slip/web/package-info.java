/** The pages of request slips, and the one page of whoever has a link. */
@org.jspecify.annotations.NullMarked
package org.hakbang.slip.web;
