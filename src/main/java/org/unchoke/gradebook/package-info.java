/**
 * The grades of real people: examining finished rounds in the background, what graders add, releasing, appeals, the
 * trail of every change, and the files that go to and come from learning platforms. What a grade is lives in
 * {@code grading}; pages and routes live in {@code web}.
 */
package org.unchoke.gradebook;
