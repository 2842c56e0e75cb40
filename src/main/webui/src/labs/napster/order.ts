/** Which copies to show and in which order: it follows from what was heard of them, so rows stay where they are. */
import type { Line, SeatView, Source } from './types';

const LINES: Line[] = ['modem', 'isdn', 'dsl', 'cable', 't1', 't3'];

/** 1 for the slowest line, 6 for the fastest. */
export const speed = (line: Line): number => LINES.indexOf(line) + 1;

/** As the window of the real client sorted: faster lines first, then quicker answers; who did not answer comes last. */
export function bestFirst(sources: readonly Source[]): Source[] {
  const silent = ({ pingMillis, failure }: Source): number => (failure ? 2 : pingMillis === undefined ? 1 : 0);
  return [...sources].sort(
    (a, b) =>
      a.song - b.song ||
      silent(a) - silent(b) ||
      speed(b.line) - speed(a.line) ||
      (a.pingMillis ?? 0) - (b.pingMillis ?? 0) ||
      a.holder - b.holder,
  );
}

/** The copies of one song, or what the last reply listed. */
export function shown(view: SeatView, song: number | undefined): Source[] {
  return bestFirst(view.sources.filter((source) => (song === undefined ? source.last : source.song === song)));
}
