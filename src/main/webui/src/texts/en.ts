/** Every word the apps say, in English. Functions take what the sentence is about. */

import { charts } from './en.charts';
import { connection, stopped } from './en.connection';
import { debrief } from './en.debrief';
import { dryRun } from './en.dryRun';
import { experiments } from './en.experiments';
import { guide } from './en.guide';
import { staff } from './en.staff';
import { replay } from './en.replay';
import { plural } from './en.plural';

const ordinal = (n: number): string => {
  const tail = n % 100;
  if (tail >= 11 && tail <= 13) return `${n}th`;
  return `${n}${['th', 'st', 'nd', 'rd'][n % 10] ?? 'th'}`;
};

export const texts = {
  ordinal,
  charts,
  debrief,
  dryRun,
  staff,
  experiments,
  guide,
  connection,
  stopped,
  replay,

  state: {
    lobby: 'Lobby',
    running: 'Running',
    paused: 'Paused',
    saving: 'Saving',
    recovered: 'Recovered',
    betweenRounds: 'Between rounds',
    ended: 'Ended',
    failed: 'Stopped by an error',
  },

  /** What the server says of a session to everybody in it. */
  sessionMessage: (said: string): string => said.trim(),
  screens: {
    lobby: 'You are in. The round starts when the instructor says so.',
    lobbyStaff: 'Students join with the code. Start when everyone is here.',
    here: (present: number, all: number): string =>
      present === all
        ? `${plural(all, 'person', 'people')} here`
        : `${present} of ${plural(all, 'person', 'people')} here`,
    nobody: 'Nobody has joined yet.',
    paused: 'Paused by the instructor. Time stands still; you can look around.',
    saving: 'Saving the last moves. The game goes on in a moment.',
    recovered: 'The server was restarted and nothing was lost. The round goes on when the instructor resumes it.',
    betweenRounds: 'The round is over. The next one starts when the instructor says so.',
    roundOver: 'The round is over.',
    lastRound: 'That was the last round. Look at how it went; the instructor ends the session.',
    ended: 'The session is over.',
    failed: 'The round was stopped by an error in the lab. Your instructor sees what happened.',
    waitingForView: 'Waiting for the first picture of the swarm …',
    unknownLab: (lab: string): string => `This page does not know the lab “${lab}”. Load the page again.`,
    locked: 'Locked: nobody new can join.',
  },

  header: {
    round: (round: number, rounds: number): string =>
      round === 0 ? `${plural(rounds, 'round', 'rounds')}` : `Round ${round} of ${rounds}`,
    roundOnly: (round: number): string => `Round ${round}`,
    time: 'Swarm time',
    speed: 'Speed',
    freeze: 'Freeze display',
    unfreeze: 'Go on showing',
    frozen: 'The display is frozen; the swarm goes on.',
    pace: {
      label: 'Show changes',
      every: (seconds: number): string =>
        seconds < 1 ? 'four times a second' : seconds === 1 ? 'once a second' : `every ${seconds} seconds`,
    },
    you: 'you',
  },

  /** Of a seat in any lab. */
  seat: {
    jump: 'Parts of this page',
    autopilotOn: (strategy: string): string => `Autopilot “${strategy}” is playing for you.`,
    takeBack: 'Take the seat back',
    events: 'What just happened',
  },

  /** Why a move was refused. The server says it in English, and more exactly than its code does. */
  refused: (_code: string, message: string): string => message,

  standing: {
    title: (round: number): string => `Result of round ${round}`,
    rank: 'Rank',
    name: 'Name',
    you: 'you',
    yours: (rank: number, of: number): string => `You came ${ordinal(rank)} of ${of}.`,
  },

  room: {
    start: 'Start',
    startRound: (n: number): string => `Start round ${n}`,
    pause: 'Pause',
    resume: 'Resume',
    endRound: 'End this round',
    end: 'End the session',
    endRoundSure: 'End the round now?',
    endRoundText: 'Everyone’s result is taken as it stands. This cannot be undone.',
    endSure: 'End the session now?',
    endText: 'Students are disconnected and nobody can join any more. Results are kept. This cannot be undone.',
    keep: 'Keep going',
    lock: 'Nobody new can join',
    speed: 'Speed',
    speedUnit: (n: string): string => `${n} swarm seconds per second`,
    results: 'Results',
    people: 'People',
    present: 'here',
    away: 'away',
    code: 'Code',
    failed: (what: string): string => `That did not work: ${what}`,
    unreachable: 'The server did not answer. Check the connection and try again.',
    signIn: 'You are signed out. Sign in again, then repeat it.',
  },

  bittorrent: {
    swarmShort: 'Swarm',
    clientShort: 'Client',
    slotsShort: (used: number, of: number): string => `${used}/${of}`,
    file: 'My file',
    pieces: (have: number, of: number): string => `${have} of ${plural(of, 'piece', 'pieces')}`,
    pieceMap: (have: number, of: number): string => `Piece map: ${have} of ${of} pieces complete.`,
    down: 'Download',
    up: 'Upload',
    eta: 'Time left',
    etaUnknown: '–',
    finishedAt: (time: string): string => `Complete after ${time}`,
    rank: 'Rank',
    rankOf: (rank: number, of: number): string => `${ordinal(rank)} of ${of}`,
    got: 'got',
    gave: 'gave',
    totals: (got: string, gave: string): string => `got ${got}, gave ${gave}`,
    waiting: 'Your peer enters the swarm in a moment.',
    seeding: 'You have the whole file and seed it to the others.',
    left: 'You have finished and left the swarm.',

    neighbours: 'Peers',
    slots: (used: number, of: number): string => `${used} of ${of} upload slots used`,
    noneTitle: 'No neighbours yet',
    none: 'The tracker gives you some addresses; connecting takes a moment. You can also ask it yourself.',
    nobodyInterested: 'Nobody wants anything of you yet: you have nothing. First pieces come by optimistic unchoking.',
    nobodyServes: 'Nobody serves you right now. Serve someone who wants your pieces: tit-for-tat answers generosity.',
    nobodyServed: 'You serve nobody. Choose peers with their switches: most give back to those who give to them.',
    wasted: 'Nobody whom you serve wants anything of you now. Give the slots to peers that want yours.',
    exchange: (servers: number, served: number): string =>
      `${plural(servers, 'peer serves', 'peers serve')} you. You serve ${plural(served, 'peer', 'peers')}.`,
    serve: (name: string): string => `Serve ${name}`,
    serving: 'On',
    notServing: 'Off',
    has: (percent: string): string => `has ${percent}`,
    seed: 'seed',
    servesYou: 'serves you',
    chokesYou: 'chokes you',
    wants: 'wants yours',
    wantsNot: 'wants nothing',
    nothingToGain: 'has nothing you lack',
    toYou: 'to you',
    toThem: 'to them',
    more: (name: string): string => `More for ${name}`,
    less: 'Less',
    since: (time: string): string => `neighbour since ${time}`,
    cap: 'Limit to this peer',
    noCap: 'no limit',
    disconnect: 'Disconnect',
    ban: 'Ban',
    banned: 'banned',
    snubbed: 'snubbed',
    sort: 'Order',
    sortBy: {
      arrival: 'as they came',
      toMe: 'who gives me most',
      wants: 'who wants my pieces',
      has: 'who has most',
      name: 'name',
    },
    resort: 'Re-sort',
    pending: 'on its way …',

    known: (n: number): string => `${plural(n, 'known address', 'known addresses')} without a connection`,
    connect: 'Connect',
    connectTo: (name: string): string => `Connect to ${name}`,

    swarm: 'Who serves whom',
    swarmText: (servers: number, down: string, served: number, up: string): string =>
      `${plural(servers, 'peer serves', 'peers serve')} you, ${down} in all. You serve ${served}, ${up} in all.`,
    legendDown: 'to you',
    legendUp: 'from you',
    me: 'You',
    wholeSwarm: 'Whole swarm',
    complete: (finished: number): string => `${finished} complete`,
    raceText: (mine: string, rank: number | undefined, of: number, finished: number): string =>
      `The whole swarm: you have ${mine}${rank ? ` and are ${ordinal(rank)} of ${of}` : ''}; ${finished} complete.`,
    raceLegend: 'Every dot is a peer, on its way clockwise from nothing to the whole file. You are the large one.',

    sound: 'Sound',
    noEvents: 'Nothing yet. Here you read who starts and stops serving you, and why.',

    curve: 'You against the field',
    curveText: (mine: string, mean: string, best: string): string =>
      `You have ${mine}; the mean is ${mean}, the best ${best}.`,
    mine: 'you',
    mean: 'mean',
    best: 'best',
    percentOfFile: '% of the file',
    swarmTime: 'swarm time',

    controls: 'Your client',
    capUpload: 'Upload limit',
    capUploadHelp: (capacity: string): string => `Your line carries ${capacity}.`,
    autopilot: 'Autopilot',
    autopilotOff: 'Off: I play',
    autopilotHelp: 'A strategy plays for you until you take the seat back.',
    piecePolicy: 'Which piece next',
    policies: { rarest: 'Rarest first', random: 'Random', inOrder: 'In order' },
    afterFinish: 'When the file is complete',
    modes: { leave: 'Leave the swarm', stay: 'Stay and seed' },
    askTracker: 'Ask the tracker for peers',
    askedTracker: 'The tracker was asked.',
    of: (part: string, whole: string): string => `${part} of ${whole}`,

    /** Why `name` serves me or chokes me, by the reason's code. */
    theirs: {
      new: (): string => 'it has not decided about you yet',
      person: (): string => 'chosen by hand',
      rank: (serves: boolean, rank?: number, slots?: number): string => {
        if (!rank) return serves ? 'you send it enough' : 'others send it more than you do';
        return slots ? `you rank ${ordinal(rank)} there, ${slots} are served` : `you rank ${ordinal(rank)} there`;
      },
      optimistic: (serves: boolean): string =>
        serves ? 'it tries you out (optimistic unchoke)' : 'its trial of you is over',
      notInterested: (): string => 'it has nothing that you lack',
      snubbed: (): string => 'you owe it data and send none',
      givesNothing: (): string => 'it gives nothing to anybody',
      everyone: (): string => 'it serves everyone',
      turn: (): string => 'a seed serves in turn: yours now',
      kept: (): string => 'a seed serves in turn: still yours',
      waits: (): string => 'a seed serves in turn: yours will come',
      bargain: (): string => 'you give more than you cost',
      tooDear: (): string => 'you cost more than you give',
      share: (): string => 'a share like the one you gave',
      newcomer: (): string => 'a slice for peers that could not give yet',
      gaveNothing: (): string => 'you gave it nothing last round',
      deficit: (): string => 'it owes you most',
      paid: (): string => 'it owes you nothing',
      earlyOrLate: (): string => 'it prefers peers near their start or end',
    },
    /** Why I serve a neighbour, by the reason's code; said only where it is not simply my own choice. */
    mineWhy: {
      rank: (rank?: number): string => (rank ? `it sends you the ${ordinal(rank)} most` : 'for what it sends you'),
      optimistic: (): string => 'it is being tried out (optimistic unchoke)',
      turn: (): string => 'it is its turn',
      kept: (): string => 'kept for a while',
      everyone: (): string => 'you serve everyone',
    },

    /** What just happened; `because` is a reason in words or nothing. */
    happened: {
      unchoked: (name: string, because?: string): string => `${name} now serves you${because ? `: ${because}` : ''}.`,
      choked: (name: string, got: string, time: string, because?: string): string =>
        `${name} stopped serving you after ${time} and ${got}${because ? `: ${because}` : ''}.`,
      snubbed: (name: string): string => `${name} unchoked you but sends you nothing.`,
      endgame: 'Endgame: every missing block is on its way, so you now ask several peers for the same ones.',
      finished: (time: string): string => `You have the whole file, after ${time}.`,
      announced: (learnt: number): string =>
        learnt < 0
          ? 'You asked the tracker, and it does not answer.'
          : learnt === 0
            ? 'You asked the tracker: nobody new.'
            : `The tracker told you of ${plural(learnt, 'new peer', 'new peers')}.`,
      autopilotOn: (strategy: string): string => `The autopilot “${strategy}” plays for you now.`,
      autopilotOff: 'You play by hand again.',
      capacityChanged: (rate: string): string => `Your line can now upload ${rate}.`,
    },

    room: {
      swarm: 'The whole swarm',
      swarmText: (edges: number, finished: number, leechers: number): string =>
        `${plural(edges, 'transfer', 'transfers')} right now; ${finished} of ${plural(leechers, 'leecher', 'leechers')} complete.`,
      curves: 'Progress by group',
      table: 'Everyone',
      group: 'Group',
      plays: 'Plays',
      hand: 'by hand',
      progress: 'Progress',
      rank: 'Rank',
      down: 'Download',
      up: 'Upload',
      gave: 'Gave',
      presence: 'Here',
      finished: 'Complete at',
      mean: 'mean',
      seeds: 'seeds',
      state: { waiting: 'not in yet', downloading: 'downloading', seeding: 'seeding', left: 'left' },
      groupProgress: (group: string, percent: string): string => `${group}: ${percent}`,
    },
  },
};
