/**
 * What grades of a swarm rest on: the evidence of one seat, drawn from events and standings alone, and the rules that
 * judge it. Nothing here looks into the swarm, so a faster engine changes no grade.
 */
package org.unchoke.labs.bittorrent.grading;
