/**
 * What one run is made of: songs, the index and its rules, groups of peers, events. Read from a document, checked,
 * immutable. Nothing here changes while a match runs.
 */
package org.unchoke.labs.napster.scenario;
