/** The words of the experiments page, in English. */

import { plural } from './en.plural';

export const experiments = {
  unreachable: 'The server did not answer. Check the connection and try again.',
  signedOut: 'You are signed out. Sign in again in another tab, then repeat it here.',
  failed: (status: number): string => `The server could not do it (${status}). Try again.`,
  loading: 'Loading …',
  retry: 'Try again',

  setup: {
    title: 'New experiment',
    scenario: 'Scenario',
    own: 'A scenario of your own (JSON) …',
    ownLabel: 'Scenario as JSON',
    ownWrong: (what: string): string => `This is not a JSON object: ${what}`,
    lesson: 'Lesson',
    question: 'Question',
    expected: 'Expected',
    vary: 'What to vary',
    nothing: 'Nothing: one variant',
    knob: (n: number): string => `Knob ${n}`,
    values: 'Values',
    valuesHelp: 'Separate them with commas.',
    knobs: {
      slots: 'Slots rule',
      sigma: 'Skew of capacities (sigma)',
      freeRiders: 'Share of free-riders, %',
      focal: 'Strategy of the focal peer',
      size: 'File length, MiB',
      view: 'View size (most neighbours)',
    },
    help: {
      slots: 'How many neighbours a client serves at a time.',
      sigma:
        '0 = all lines alike, 1.3 = as measured among real peers. Applies to lognormal groups; without any, to every group of several leechers.',
      freeRiders: 'This part of the leechers uploads nothing; the others play as before.',
      focal: 'One peer changes how it plays; everybody else stays the same.',
      size: 'Below about 32 MiB tit-for-tat hardly shows.',
      view: 'How many peers each one knows and connects to.',
    },
    focal: (peer: string, several: boolean): string =>
      several
        ? `The focal peer is the first peer of the group “${peer}”; it gets a group of its own named “you”.`
        : `The focal peer is “${peer}”.`,
    noFocal: 'This scenario has no leecher.',
    withReference: 'The reference client always plays as well: gains are measured against it.',
    wrong: {
      empty: 'Give at least one value.',
      number: (least: number, most: number): string => `Write numbers from ${least} to ${most}, separated by commas.`,
      twice: 'Each value may be given once.',
    },
    seeds: 'Seeds',
    seedsHelp: 'Every variant is played once with each seed; 20 are quick, 100 are convincing.',
    seedsWrong: (most: number): string => `Write a whole number from 1 to ${most}.`,
    runs: (variants: number, seeds: number): string =>
      `${plural(variants, 'variant', 'variants')} × ${plural(seeds, 'seed', 'seeds')} = ${plural(variants * seeds, 'match', 'matches')}`,
    tooMany: (most: number): string => `At most ${most} variants: choose fewer values.`,
    run: 'Run',
    documents: 'The variants as scenario files',
    documentsHelp: 'Each can be played again on the command line: simulate FILE.json --seeds 1..20 --csv out.csv',
    download: (label: string): string => `Download ${label}`,
    focalPart: 'Focal peer',
    partOf: {
      slots: 'Slots',
      sigma: 'Sigma',
      freeRiders: 'Free-riders %',
      size: 'MiB',
      view: 'View',
    },
  },

  plain: {
    ownTitle: 'Own scenario',
    ownWrong: 'This is not a JSON object.',
    valuesWrong: 'Give different values of the kind that stands there now, separated by commas.',
    asItIs: 'as it is',
    none: 'none',
    text: 'A point is one run; the box holds the middle half of the runs, the thick line is the median.',
    median: (value: string): string => `median ${value}`,
    participants: 'Participants, medians',
    variant: 'variant',
    kind: 'played by',
    runs: 'runs',
    medianHead: 'median',
    least: 'least',
    most: 'most',
  },

  sideBySide: {
    title: 'System against system',
    text: 'What the systems shown below all measure, in the same way: medians over the runs.',
    measure: 'Measure',
  },

  job: {
    title: 'Running',
    progress: (percent: number): string => `${percent} % played`,
    left: (time: string): string => `about ${time} left`,
    cancel: 'Cancel',
    comeBack: 'You may leave this page and come back; it goes on.',
    other: 'One of your experiments is still running. Wait for it or cancel it to start another.',
    failed:
      'The experiment was stopped by an error in the lab. Try another scenario, and tell whoever runs this server.',
    cancelled: 'Cancelled.',
  },

  list: {
    title: 'Your experiments',
    empty: 'No experiment yet. Choose a scenario above, vary something and press Run: the result appears here.',
    show: 'Show',
    showOne: (title: string): string => `Show ${title}`,
    keep: 'Keep',
    keepOne: (title: string): string => `Keep ${title}`,
    kept: 'kept',
    notKept: 'not kept: forgotten within the hour',
    rename: 'Rename',
    renameOne: (title: string): string => `Rename ${title}`,
    newTitle: 'Title',
    save: 'Save',
    back: 'Cancel',
    delete: 'Delete',
    deleteSure: (title: string): string => `Delete “${title}”?`,
    deleteText: 'Its results are gone for good. The same scenario and seeds give them again.',
    size: (variants: number, seeds: number): string =>
      `${plural(variants, 'variant', 'variants')}, ${plural(seeds, 'seed', 'seeds')}`,
    compareHint: 'Tick two or more to see them side by side.',
  },

  pictures: {
    only: 'as it is',
    times: 'Download times',
    timesText:
      'From joining to having the whole file. A point is one peer in one run; the box holds the middle half, the thick line is the median.',
    timesAxis: 'Download time, minutes:seconds',
    timesHead: ['variant', 'strategy', 'peers', 'finished', 'median seconds', '25 %', '75 %', 'least', 'most'],
    median: (time: string): string => `median ${time}`,
    unfinished: (n: number): string => `, ${n} unfinished`,
    nobody: 'nobody finished',
    gain: 'Gain of the focal peer',
    gainText: (focal: string): string =>
      `How much faster “${focal}” finishes than the reference client does in the same seat, seed by seed. Right of the line it gains. A match it did not finish counts as long as the match lasted.`,
    gainAxis: 'Time of reference / own time (logarithmic)',
    gainHead: ['variant', 'focal peer', 'strategy', 'pairs', 'median gain', '25 %', '75 %', 'win share'],
    gainNote: (median: string, wins: number): string => `median ×${median}, wins ${wins} %`,
    given: 'Given against got',
    givenText: 'Mean rates from joining to finishing. On the line a peer gets as much as it gives; above it, more.',
    gaveAxis: 'gives, KB/s (logarithmic)',
    gotAxis: 'gets, KB/s (logarithmic)',
    givenHead: ['variant', 'seed', 'peer', 'strategy', 'capacity bytes/s', 'gave bytes/s', 'got bytes/s'],
    clustering: 'Who serves whom',
    clusteringText: (runs: number): string =>
      `Share of each capacity class’s regular slots among leechers that a class had, after the first minute and while all classes download; mean of ${plural(runs, 'run', 'runs')}. In brackets: if peers chose blindly.`,
    served: 'are served →',
    serving: '↓ serve',
    chance: (percent: number): string => `(${percent} %)`,
    matrixHead: ['variant', 'serving class', 'served class', 'share', 'share by chance'],
    noMatrix: 'All capacities are alike, or the classes did not download together for longer than a minute.',
    results: (title: string): string => `Results of ${title}`,
    runsCsv: 'All results as CSV',
    capped: (n: number): string => `The first ${n} variants are drawn; the tables above have all.`,
  },
};
