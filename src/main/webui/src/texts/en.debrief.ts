/** Words of the page on which a round is talked about. */
export const debrief = {
  link: 'Debrief in pictures',
  loading: 'Playing the recording again …',
  failed: 'The round could not be looked at. Load the page again.',
  times: 'Download time by strategy',
  timesText:
    'Who finishes early? A point is one peer; the box holds the middle half, the thick line is the median. Compare the rows: does serving pay?',
  given: 'Given against got',
  givenText: 'Does who gives more get more? On the line a peer gets as much as it gives; above it, more.',
  clustering: 'Who serves whom',
  clusteringText:
    'Do equals find each other? A dark diagonal means that fast peers spend their slots on fast peers, slow ones on slow ones.',
  lorenz: (what: string): string => `How evenly: ${what}`,
  lorenzText: (jain: string): string =>
    `How far is it from fair? On the straight line everybody has the same; the more the curve sags, the less even it is. Jain’s index is ${jain} (1 is even).`,
  lorenzPeople: 'share of peers, least first',
  lorenzShare: 'share of the whole',
  lorenzHead: ['share of peers', 'share of the whole'],
  rate: 'download rates',
  gave: 'bytes given',
  ranks: 'Rank over time',
  ranksText:
    'When was it decided? A line is a peer, first place on top; thick lines are students. Early crossings settle, late ones are the endgame.',
  ranksTime: 'time, minutes:seconds',
  ranksHead: 'seconds',
  byStrategy: (figure: string): string => `${figure}, by way to play`,
  byStrategyText:
    'What came of each way to play? A point is one participant; the box holds the middle half, the thick line is the median.',
  plays: 'plays',
  ratios: (yardstick: string): string => `${yardstick} in your seat`,
  ratio: (name: string, yardstick: string): string => `${name}: ${yardstick} in your seat`,
  ratioText: (rule: string, better: number, all: number, median: string): string =>
    `Was it the seat or the player? Right of the line somebody did better than that client in the same seat: ${better} of ${all} did; the one in the middle reached ${median}. ${rule}`,
  ratioAxis: '1 = as that client in the same seat',
  ratioHead: 'student',
  ratiosWhy:
    'Was it the seat or the player? The server plays the round again with that client in each student’s seat. It takes about half a second for each seat.',
  ratiosStart: 'Compare',
  ratiosRunning: 'Playing the round again in other hands. While a class plays it waits.',
  ratiosNone: 'There is nobody to compare: no student had a seat to the end, or what is compared does not apply.',
  standing: 'The result',
  measures: 'What it cost and what it brought',
  measuresText: (systems: number): string =>
    systems > 1
      ? 'The same things measured in the same way: hold one system against the other.'
      : 'Measured over the whole round. Play another system in the next round, and it stands beside this one.',
  measure: 'Measure',
  round: (n: number): string => `Round ${n}`,
};
