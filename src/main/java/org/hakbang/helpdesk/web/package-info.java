/** The pages of cases. */
@org.jspecify.annotations.NullMarked
package org.hakbang.helpdesk.web;
