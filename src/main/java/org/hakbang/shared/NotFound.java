package org.hakbang.shared;

/**
 * There is no such thing, or not for this reader: both end on the same page (404), so
 * that nothing can be learned from the difference.
 */
public class NotFound extends RuntimeException {

}
