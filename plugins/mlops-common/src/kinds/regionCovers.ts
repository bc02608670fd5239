/**
 * True when a region that somebody lists covers another one: itself, or a part
 * of it as cloud platforms name parts (`eu-central` covers `eu-central-1`).
 * Case does not count.
 * @public
 */
export function regionCovers(listed: string, region: string): boolean {
  const [whole, part] = [listed, region].map(word =>
    word.trim().toLocaleLowerCase('en-US'),
  );
  return part === whole || part.startsWith(`${whole}-`);
}
