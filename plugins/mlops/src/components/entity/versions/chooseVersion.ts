/**
 * The versions chosen for comparison after one more click: chosen again it is
 * let go, and a third takes the place of the one chosen first.
 */
export function chooseVersion(chosen: string[], version: string): string[] {
  return chosen.includes(version)
    ? chosen.filter(other => other !== version)
    : [...chosen.slice(-1), version];
}
