package org.unchoke.lab;

/**
 * An action that only one lab knows, a student's move or an instructor's event. Each lab has one sealed
 * interface of records that extends this. Which actors may offer it is for the match to check.
 */
public non-sealed interface LabAction extends Action {}
