/**
 * What is sent over HTTP, and what every response has in common. Decides nothing about sessions or labs.
 */
package org.unchoke.web;
