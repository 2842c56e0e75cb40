/** Saves pictures and figures as files. */
import { heading, type Key } from './heading';
import { markPath } from './scene';
import type { Table } from './table';

/** A picture by itself, as SVG. */
export interface Drawing {
  svg: string;
  width: number;
  height: number;
}

export const INK_ON_PAPER = '#16202c';
const SVG = 'http://www.w3.org/2000/svg';

export function save(name: string, blob: Blob): void {
  const url = URL.createObjectURL(blob);
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(url), 10_000);
}

/** A file name without anything a file system minds. */
export function fileName(...parts: string[]): string {
  return parts
    .join('-')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '')
    .slice(0, 80);
}

/** RFC 4180. Texts that a spreadsheet would take for a formula get a quote in front. */
export function csv({ head, rows }: Table): string {
  const cell = (value: string | number | null): string => {
    if (value === null) return '';
    if (typeof value === 'number') return String(value);
    const safe = /^[=+\-@\t\r\0]/.test(value) ? `'${value}` : value;
    return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
  };
  return [head, ...rows].map((row) => row.map(cell).join(',') + '\r\n').join('');
}

/** What a page shows, under its title and what its marks mean: dark on white, whatever the page's colours are. */
export function drawingOf(svg: SVGSVGElement, title: string, keys: readonly Key[] = []): Drawing {
  const width = svg.clientWidth;
  const head = heading(title, keys, width);
  const height = svg.clientHeight + head.height;
  const whole = document.createElementNS(SVG, 'svg');
  const set = (element: Element, attributes: Record<string, string | number>): void =>
    Object.entries(attributes).forEach(([name, value]) => element.setAttribute(name, String(value)));
  set(whole, { width, height, viewBox: `0 0 ${width} ${height}`, color: INK_ON_PAPER });
  set(whole, { 'font-family': svg.getAttribute('font-family') ?? 'sans-serif', 'font-size': 12 });
  const ground = document.createElementNS(SVG, 'rect');
  set(ground, { width: '100%', height: '100%', fill: '#ffffff' });
  const write = (words: string, attributes: Record<string, string | number>): void => {
    const text = document.createElementNS(SVG, 'text');
    set(text, { fill: INK_ON_PAPER, ...attributes });
    text.textContent = words;
    whole.append(text);
  };
  whole.append(ground);
  head.title.forEach((line, n) => write(line, { x: 8, y: 21 + 20 * n, 'font-size': 15, 'font-weight': 600 }));
  for (const { label, colour, form, x, y } of head.keys) {
    const mark = document.createElementNS(SVG, 'path');
    set(mark, { d: markPath(form, x + 7, y + 7), fill: colour });
    whole.append(mark);
    write(label, { x: x + 18, y: y + 11 });
  }
  const body = document.createElementNS(SVG, 'g');
  set(body, { transform: `translate(0 ${head.height})` });
  body.append(...[...svg.childNodes].map((node) => node.cloneNode(true)));
  whole.append(body);
  return { svg: new XMLSerializer().serializeToString(whole), width, height };
}

export async function png({ svg, width, height }: Drawing, sharpness = 2): Promise<Blob> {
  const url = URL.createObjectURL(new Blob([svg], { type: 'image/svg+xml' }));
  try {
    const image = new Image();
    await new Promise((done, failed) => {
      image.onload = done;
      image.onerror = failed;
      image.src = url;
    });
    const canvas = document.createElement('canvas');
    canvas.width = width * sharpness;
    canvas.height = height * sharpness;
    canvas.getContext('2d')?.drawImage(image, 0, 0, canvas.width, canvas.height);
    return await new Promise((done, failed) =>
      canvas.toBlob((blob) => (blob ? done(blob) : failed(new Error('no picture'))), 'image/png'),
    );
  } finally {
    URL.revokeObjectURL(url);
  }
}
