/**
 * Courses: their staff and rosters, and what is kept of a student. Knows the columns in which learning platforms export
 * who is enrolled.
 */
package org.unchoke.course;
