/** Numbers as people read them. KB is 1000 bytes, as in the rest of the product. */
import { locale } from './texts';

const STEPS = ['B', 'KB', 'MB', 'GB', 'TB'];
const whole = new Intl.NumberFormat(locale, { maximumFractionDigits: 0 });
const fine = new Intl.NumberFormat(locale, { minimumFractionDigits: 1, maximumFractionDigits: 1 });

/** `1500` -> `1.5 KB`; one decimal below 10 of a unit, none above, so that a column does not dance. */
export function bytes(count: number): string {
  let value = count;
  let step = 0;
  while (value >= 999.5 && step < STEPS.length - 1) {
    value /= 1000;
    step++;
  }
  const digits = step > 0 && value < 9.95 ? fine : whole;
  return `${digits.format(value)} ${STEPS[step]}`;
}

/** Bytes per second. Nobody reads single bytes per second, so it starts at KB. */
export function rate(bytesPerSecond: number): string {
  return bytesPerSecond < 1000 ? `${fine.format(bytesPerSecond / 1000)} KB/s` : `${bytes(bytesPerSecond)}/s`;
}

/** Seconds as `2:41`, `1:02:41`. */
export function clock(seconds: number): string {
  const total = Math.max(0, Math.floor(seconds));
  const two = (n: number): string => String(n).padStart(2, '0');
  const hours = Math.floor(total / 3600);
  const minutes = Math.floor(total / 60) % 60;
  return hours > 0 ? `${hours}:${two(minutes)}:${two(total % 60)}` : `${minutes}:${two(total % 60)}`;
}

/** A part of a whole in percent, rounded down: 100 % is said only of what is complete. */
export function percent(part: number, total: number): string {
  if (total <= 0) return '0 %';
  return `${whole.format(Math.floor((100 * part) / total))} %`;
}

export function count(n: number): string {
  return whole.format(n);
}

/** Speed as `×5` or `×0.5`. */
export function times(factor: number): string {
  return `×${new Intl.NumberFormat(locale, { maximumFractionDigits: 1 }).format(factor)}`;
}

/** A ratio or a mean, with two decimals. */
export function fraction(value: number): string {
  return new Intl.NumberFormat(locale, { minimumFractionDigits: 2, maximumFractionDigits: 2 }).format(value);
}
