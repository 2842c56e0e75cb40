/** Words of the page on which bots alone play a class's rounds. */
interface Warning {
  title: string;
  /** Of the figures behind it, written as people read them. */
  text: (figures: Record<string, string>) => string;
}

const warnings: Record<string, Warning> = {
  short: {
    title: 'Over at once.',
    text: ({ seconds }) => `The round lasts ${seconds} of the system’s time. Take the lowest speed, or a larger file.`,
  },
  long: {
    title: 'It takes long.',
    text: ({ fastestSeconds }) =>
      `Even at the highest speed the round lasts ${fastestSeconds}. End it earlier, or take less to download.`,
  },
  nobodyFinishes: {
    title: 'The round does not finish within its time.',
    text: ({ seconds }) => `After ${seconds} nobody had everything. Give it more time, or less to download.`,
  },
  someDoNotFinish: {
    title: 'Not everybody finishes.',
    text: ({ unfinished, of, seconds }) =>
      `${unfinished} of ${of} had not everything when the round ended after ${seconds}. If that is not the lesson, give it more time.`,
  },
  seedBottleneck: {
    title: 'The seed is the bottleneck.',
    text: ({ copySeconds, medianSeconds }) =>
      `It needs ${copySeconds} to give each piece away once, and half of all had everything after ${medianSeconds}: people wait for new pieces, whatever they do. Give the seed more upload.`,
  },
  alike: {
    title: 'All finish together.',
    text: ({ percent }) =>
      `Last and first are ${percent} % apart, so it will hardly show who chose well among equals. Different capacities or other bots bring it out.`,
  },
};

export const dryRun = {
  running: 'Bots are playing …',
  runningText: 'Each round three times, as fast as this computer can. A class that runs meanwhile comes first.',
  failed: 'The dry run could not be played. Go back and start another.',
  cancelled: 'This dry run was stopped: another one was started. Go back and start it again.',
  round: (n: number, lab: string, title: string): string => `Round ${n}: ${title} (${lab})`,
  lasts: (shortest: string, longest: string): string =>
    shortest === longest
      ? `It lasts ${longest} of the system’s time.`
      : `It lasts ${shortest} to ${longest} of the system’s time.`,
  takes: (wall: string, speed: number): string => `At ×${speed} that is ${wall} of your class’s time.`,
  seats: (autopilot: string): string => `In the students’ seats: ${autopilot}.`,
  fine: 'Nothing stands out that would spoil a class.',
  everybody: 'Everybody’s result',
  warnings,
};
