/** Names where there is little room. */

const LONGEST = 9;

/** Keeps the end too: bots of one kind differ in their numbers only. */
export function shortName(name: string): string {
  const letters = [...name];
  if (letters.length <= LONGEST) return name;
  return `${letters.slice(0, LONGEST - 4).join('')}…${letters.slice(-3).join('')}`;
}
