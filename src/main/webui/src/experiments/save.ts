/** Saves pictures and figures as files. */
import type { Digest, Table } from './types';

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
    const safe = /^[=+\-@\t\r]/.test(value) ? `'${value}` : value;
    return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
  };
  return [head, ...rows].map((row) => row.map(cell).join(',') + '\r\n').join('');
}

/** The picture by itself: dark on white, whatever the page's colours are. */
export function svgText(svg: SVGSVGElement): string {
  const copy = svg.cloneNode(true) as SVGSVGElement;
  for (const name of ['class', 'role', 'aria-label']) copy.removeAttribute(name);
  copy.setAttribute('xmlns', 'http://www.w3.org/2000/svg');
  copy.setAttribute('color', '#16202c');
  const ground = document.createElementNS('http://www.w3.org/2000/svg', 'rect');
  for (const [name, value] of Object.entries({ width: '100%', height: '100%', fill: '#ffffff' }))
    ground.setAttribute(name, value);
  copy.prepend(ground);
  return new XMLSerializer().serializeToString(copy);
}

export async function png(svg: SVGSVGElement, sharpness = 2): Promise<Blob> {
  const url = URL.createObjectURL(new Blob([svgText(svg)], { type: 'image/svg+xml' }));
  try {
    const image = new Image();
    await new Promise((done, failed) => {
      image.onload = done;
      image.onerror = failed;
      image.src = url;
    });
    const canvas = document.createElement('canvas');
    canvas.width = svg.clientWidth * sharpness;
    canvas.height = svg.clientHeight * sharpness;
    canvas.getContext('2d')?.drawImage(image, 0, 0, canvas.width, canvas.height);
    return await new Promise((done, failed) =>
      canvas.toBlob((blob) => (blob ? done(blob) : failed(new Error('no picture'))), 'image/png'),
    );
  } finally {
    URL.revokeObjectURL(url);
  }
}

/** All results of an experiment: the command line's columns, with the variant in front. */
export function allRows(digest: Digest): Table {
  const head = Object.keys(digest.variants[0]?.columns ?? {});
  const rows = digest.variants.flatMap(({ label, runs, columns }) => {
    const seeds = runs.flatMap(({ seed, peers }) => Array.from({ length: peers }, () => seed));
    return seeds.map((seed, at) => [
      label,
      seed,
      ...head.map((key) => {
        const value = columns[key]?.values[at] ?? null;
        return columns[key]?.texts && value !== null ? (columns[key].texts[value] ?? null) : value;
      }),
    ]);
  });
  return { head: ['variant', 'seed', ...head], rows };
}
