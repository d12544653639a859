/** People with and without accounts, what they are granted, who acts now, sign-in. */
@org.jspecify.annotations.NullMarked
package org.hakbang.identity;
