/** The gradebook as files for learning platforms and spreadsheets, and such files read back. No database. */
package org.unchoke.gradebook.files;
