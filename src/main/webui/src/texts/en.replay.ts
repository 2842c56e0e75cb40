/** The words of the replay page, in English. */

export const replay = {
  controls: 'Replay',
  loading: 'Loading the round …',
  play: 'Play',
  pause: 'Pause',
  back: 'One tick back',
  on: 'One tick on',
  lastEvent: 'Last event',
  nextEvent: 'Next event',
  speed: 'Speed',
  position: 'Time',
  at: (time: string, whole: string): string => `${time} of ${whole}`,
  tick: (tick: number, ticks: number): string => `tick ${tick} of ${ticks}`,
  eyes: 'Seen by',
  viewers: {
    projector: 'the projector',
    instructor: 'the instructor (everything)',
  },
  seat: (name: string): string => name,
  seatOf: (seat: string): string => `seat ${seat}`,
  mine: 'my seat',
  marks: (n: number): string => (n === 1 ? '1 event' : `${n} events`),
  keys: 'With the keyboard: space plays and pauses, arrows go tick by tick, N and P from event to event.',
  linked: 'The address of this page names the moment you look at, so you can share it or keep it.',
  noMoves: 'This round is over and only shown again, so no move can be made.',
  oldRules: (then: number, now: number, every: string): string =>
    `This round was played by older rules (version ${then}; now ${now}), so it is shown by the pictures that were kept of it, one every ${every}.`,
  broken: (every: string): string =>
    `The recording of this round no longer runs as it was recorded, so it is shown by the pictures that were kept of it, one every ${every}.`,
  unreachable: 'The server did not answer. Check the connection and try again.',
  failed: (status: number): string => `The server could not show it (${status}). Try again.`,
  again: 'Try again',
  link: (round: number): string => `Replay of round ${round}`,
};
