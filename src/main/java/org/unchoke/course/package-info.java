/**
 * Courses: their staff and rosters, what is kept of a student, and how sessions are set up. Knows the columns in which
 * learning platforms export who is enrolled.
 */
package org.unchoke.course;
