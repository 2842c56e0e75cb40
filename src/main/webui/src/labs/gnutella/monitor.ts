/** What the network adds to the table of students. */
import { percent } from '../../format';
import type { LabColumn } from '../../shell/monitor';
import { t } from './texts';
import type { Row, RoomView } from './types';

export function columns(seen: object): LabColumn[] {
  const rows = new Map((seen as RoomView).peers.map((row) => [row.peer, row]));
  const column = (
    key: string,
    head: string,
    value: (row: Row) => number,
    text: (row: Row) => string = (row) => String(value(row)),
  ): LabColumn => ({
    key,
    head,
    numeric: true,
    value: (seat) => {
      const row = rows.get(seat);
      return row && value(row);
    },
    text: (seat) => {
      const row = rows.get(seat);
      return row && text(row);
    },
  });
  return [
    {
      ...column(
        'got',
        t.room.got,
        ({ got }) => got,
        ({ got, wanted }) => `${got}/${wanted}`,
      ),
      share: (seat) => {
        const row = rows.get(seat);
        return row && row.wanted > 0 ? row.got / row.wanted : 0;
      },
    },
    column('neighbours', t.room.links, ({ neighbours }) => neighbours),
    column('files', t.room.files, ({ files }) => files),
    column('answers', t.room.answers, ({ answers }) => answers),
    column(
      'load',
      t.room.load,
      ({ overlayRate, uploadBytesPerSecond }) => overlayRate / Math.max(1, uploadBytesPerSecond),
      ({ overlayRate, uploadBytesPerSecond }) => percent(overlayRate, uploadBytesPerSecond),
    ),
  ];
}
