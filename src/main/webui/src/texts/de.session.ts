/** What the server says of a session to everybody in it, in German, sentence by sentence. */

const sentences: Record<string, string> = {
  'The database is slow.': 'Die Datenbank ist langsam.',
  'The database does not answer.': 'Die Datenbank antwortet nicht.',
  "The database's disk is full: make room there.":
    'Die Platte der Datenbank ist voll: Dort muss Platz geschaffen werden.',
  'The database has run out of memory or connections.': 'Der Datenbank fehlen Speicher oder Verbindungen.',
  'What you do is saved as soon as it can be; then the round goes on by itself.':
    'Was du tust, wird gespeichert, sobald es geht; dann läuft die Runde von selbst weiter.',
  'The round is over; how it ended is saved as soon as it can be.':
    'Die Runde ist vorbei; wie sie ausging, wird gespeichert, sobald es geht.',
  'This session was stopped by a fault in the lab.': 'Ein Fehler im Labor hat diese Sitzung beendet.',
  'What was done until then is kept.': 'Was bis dahin geschah, ist aufbewahrt.',
  'This session could not be restored after the server came back.':
    'Diese Sitzung ließ sich nicht wiederherstellen, als der Server zurückkam.',
  'What was recorded is kept.': 'Was aufgezeichnet wurde, ist aufbewahrt.',
};

export function sessionMessage(said: string): string {
  return said
    .split(/(?<=\.) /)
    .map((sentence) => sentences[sentence] ?? sentence)
    .join(' ');
}
