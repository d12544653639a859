/**
 * Tells people what happened and what is due: notices on a page of their own, and mails
 * from a durable outbox. Whoever has something to tell calls
 * {@link org.hakbang.notification.Notices} in the transaction of what happened.
 */
@org.jspecify.annotations.NullMarked
package org.hakbang.notification;
