/** What stands above a picture that is taken away: its title and what its marks mean, in as many lines as that takes. */
import { LETTER } from './scene';

/** A mark of the picture, and what it stands for. */
export interface Key {
  label: string;
  colour: string;
  form: number;
}

export interface Heading {
  title: string[];
  keys: (Key & { x: number; y: number })[];
  height: number;
}

const EDGE = 8;
const BOLD_LETTER = 8.8;
const TITLE_LINE = 20;
const KEY_LINE = 18;
/** Before a label, and between one and the next mark. */
const MARK = 18;
const GAP = 14;

export function heading(title: string, keys: readonly Key[], width: number): Heading {
  const lines = broken(title, Math.floor((width - 2 * EDGE) / BOLD_LETTER));
  const below = 12 + TITLE_LINE * lines.length;
  let x = EDGE;
  let line = 0;
  const placed = keys.map((key) => {
    const wide = MARK + LETTER * key.label.length;
    if (x > EDGE && x + wide > width - EDGE) {
      x = EDGE;
      line++;
    }
    const at = { ...key, x, y: below + KEY_LINE * line };
    x += wide + GAP;
    return at;
  });
  return { title: lines, keys: placed, height: below + (keys.length > 0 ? KEY_LINE * (line + 1) : 0) };
}

/** The words in lines of at most so many letters each, unless a word has more. */
function broken(text: string, most: number): string[] {
  const lines: string[] = [];
  for (const word of text.split(' ')) {
    const last = lines[lines.length - 1];
    if (last !== undefined && last.length + 1 + word.length <= most) lines[lines.length - 1] = `${last} ${word}`;
    else lines.push(word);
  }
  return lines;
}
