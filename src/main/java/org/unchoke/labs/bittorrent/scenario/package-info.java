/**
 * What one run of the swarm is made of: content, rules, groups of peers, events. Read from a document, checked,
 * immutable. Nothing here changes while a match runs.
 */
package org.unchoke.labs.bittorrent.scenario;
