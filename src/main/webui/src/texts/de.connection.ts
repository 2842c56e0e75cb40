/** What is said of the live connection, in German. */
import type { connection as English, stopped as EnglishStopped } from './en.connection';

export const connection: typeof English = {
  connecting: 'Verbindung wird aufgebaut …',
  unreached: 'Die Sitzung antwortet noch nicht. Neuer Versuch läuft …',
  offline: 'Dein Gerät ist offline. Das Spiel läuft weiter, und du bist wieder dabei, sobald das Netz da ist.',
  lost: {
    network: 'Verbindung verloren. Sie wird neu aufgebaut …',
    moved: 'Die Sitzung ist auf einen anderen Server umgezogen. Du wirst dorthin gebracht …',
    slow: 'Deine Verbindung kam nicht hinterher. Sie wird neu aufgebaut …',
    restarting: 'Der Server startet neu. Du bist wieder im Spiel, sobald er läuft.',
    fault: 'Auf dem Server ist etwas schiefgegangen. Die Verbindung wird neu aufgebaut …',
  },
  keeps:
    'Deine Züge bleiben erhalten und werden gesendet, wenn du zurück bist. Dauert es lange, spielt der Autopilot für dich.',
  now: 'Jetzt versuchen',
  reliefPlays: 'Während du weg warst, hat der Autopilot übernommen; er spielt gerade für dich.',
  reliefOver: 'Während du weg warst, hat der Autopilot für dich gespielt. Der Platz gehört wieder dir.',
  dismiss: 'OK',
};

/** One screen a reason: what happened, what to do, and the button that does it. */
export const stopped: typeof EnglishStopped = {
  removed: {
    title: 'Du wurdest aus dieser Sitzung entfernt',
    text: 'Die Kursleitung hat diesen Platz aus der Sitzung genommen. Frag im Raum nach, wenn das ein Versehen ist.',
  },
  ended: {
    title: 'Diese Sitzung ist zu Ende',
    text: 'Danke fürs Mitspielen. Deine Ergebnisse bleiben erhalten.',
  },
  replaced: {
    title: 'Du spielst in einem anderen Tab oder auf einem anderen Gerät',
    text: 'Ein Platz wird nur von einer Stelle aus gespielt; die neueste gilt. Mach dort weiter oder hol den Platz hierher zurück.',
  },
  badTicket: {
    title: 'Dieser Browser hat keinen Platz in dieser Sitzung',
    text: 'Der Platz ist vielleicht abgelaufen oder auf ein anderes Gerät umgezogen. Tritt mit dem Code neu bei oder nimm deinen persönlichen Code.',
  },
  protocol: {
    title: 'Diese Seite ist veraltet',
    text: 'Der Server spricht eine neuere Version. Lade die Seite neu; nichts von dem, was du getan hast, geht verloren.',
  },
  refused: {
    title: 'Der Server ist da, lässt diese Seite aber nicht herein',
    text: 'Meist ist der Platz abgelaufen. Lade die Seite neu; hilft das nicht, tritt mit dem Code neu bei.',
  },
  flooded: {
    title: 'Zu viel auf einmal',
    text: 'Diese Seite hat mehr Nachrichten gesendet, als der Server annimmt; deshalb hat er die Verbindung geschlossen. Dein Platz bleibt dir: Warte ein paar Sekunden und verbinde dich neu.',
  },
  tooLarge: {
    title: 'Eine Nachricht war zu groß',
    text: 'Der Server hat die Verbindung geschlossen, weil diese Seite in einer Nachricht mehr gesendet hat als erlaubt. Dein Platz bleibt dir: Lade die Seite neu.',
  },
  rejected: {
    title: 'Der Server hat die Verbindung geschlossen',
    text: 'Er konnte mit dem, was diese Seite gesendet hat, nichts anfangen. Dein Platz bleibt dir: Lade die Seite neu.',
  },
  signedOut: {
    title: 'Du bist abgemeldet',
    text: 'Die Sitzung läuft ohne dich weiter. Melde dich wieder an, um sie zu leiten.',
  },
  says: (words: string): string => `Der Server sagt: „${words}“`,
  here: 'Hier weiterspielen',
  again: 'Neu verbinden',
  reload: 'Seite neu laden',
  join: 'Mit einem Code beitreten',
  signIn: 'Anmelden',
  sessions: 'Alle Sitzungen',
  home: 'Zur Startseite',
};
