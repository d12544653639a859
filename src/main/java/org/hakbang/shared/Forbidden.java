package org.hakbang.shared;

/** The reader sees the thing but may not do this with it (403). */
public class Forbidden extends RuntimeException {

}
