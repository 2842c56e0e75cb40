/** What is said of the live connection, in English. */

export const connection = {
  connecting: 'Connecting …',
  unreached: 'The session does not answer yet. Trying again …',
  offline: 'Your device is offline. The game goes on, and you are back as soon as the network is.',
  lost: {
    network: 'Connection lost. Reconnecting …',
    moved: 'The session has moved to another server. Taking you there …',
    slow: 'Your connection could not keep up. Reconnecting …',
    restarting: 'The server is restarting. You are back in the game as soon as it is up.',
    fault: 'Something went wrong on the server. Reconnecting …',
  },
  keeps: 'Your moves are kept and sent when you are back. If it takes long, the autopilot plays for you.',
  now: 'Try now',
  reliefPlays: 'While you were away the autopilot took over, and it is playing for you.',
  reliefOver: 'While you were away the autopilot played for you. The seat is yours again.',
  dismiss: 'OK',
};

/** One screen a reason: what happened, what to do, and the button that does it. */
export const stopped = {
  removed: {
    title: 'You were removed from this session',
    text: 'The instructor took this seat out of the session. Ask in the room if that is a mistake.',
  },
  ended: {
    title: 'This session has ended',
    text: 'Thank you for playing. Your results are kept.',
  },
  replaced: {
    title: 'You are playing in another tab or on another device',
    text: 'A seat is played from one place at a time, and the newest wins. Go on there, or take the seat back here.',
  },
  badTicket: {
    title: 'This browser has no seat in this session',
    text: 'The seat may have expired or been taken to another device. Join again with the code, or use your personal code.',
  },
  protocol: {
    title: 'This page is out of date',
    text: 'The server speaks a newer version. Load the page again; nothing you did is lost.',
  },
  refused: {
    title: 'The server is there but does not let this page in',
    text: 'Most often the seat has expired. Load the page again; if that does not help, join again with the code.',
  },
  flooded: {
    title: 'Too much at once',
    text: 'This page sent more messages than the server takes, so it closed the connection. Your seat is kept: wait a few seconds, then connect again.',
  },
  tooLarge: {
    title: 'A message was too large',
    text: 'The server closed the connection because this page sent more in one message than is allowed. Your seat is kept: load the page again.',
  },
  rejected: {
    title: 'The server closed the connection',
    text: 'It could not make sense of what this page sent. Your seat is kept: load the page again.',
  },
  /** For the instructor, who has no seat. */
  signedOut: {
    title: 'You are signed out',
    text: 'The session goes on without you. Sign in again to run it.',
  },
  says: (words: string): string => `The server says: “${words}”`,
  here: 'Use it here',
  again: 'Connect again',
  reload: 'Load the page again',
  join: 'Join with a code',
  signIn: 'Sign in',
  sessions: 'All sessions',
  home: 'To the start page',
};
