/** The first minute of a BitTorrent round. */
export const guide = {
  title: 'First steps',
  step: (n: number, of: number): string => `${n} of ${of}`,
  nothingYet: 'You have no piece yet. The first ones come by themselves; watch “My file”.',
  serve: 'Serve somebody: turn on the switch of a peer that wants yours.',
  answer: (peer: string): string =>
    `You serve ${peer}. Now wait a few seconds for an answer: who is served looks for those who give.`,
  change: (peer: string): string =>
    `${peer} pays you back. Your slots are few: turn off whoever takes and gives nothing, and try another.`,
  done: (peer: string): string =>
    `${peer} will notice. That is the whole game: serve those who serve you, keep one slot for trying somebody new.`,
  skip: 'Skip',
  close: 'Play',
  again: 'Show the first steps',
};
