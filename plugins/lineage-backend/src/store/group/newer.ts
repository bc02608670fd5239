/** A value that is replaced as a whole, and when it was said. */
export interface Register {
  /** Milliseconds since 1970. */
  at: number;
  /** Digest of the value. */
  hash: string;
}

/**
 * True when `a` takes the place of `b`: it was said later or, at the same
 * time, has the greater digest. Whoever comes first, the same one wins.
 */
export function isNewer(a: Register, b: Register | undefined): boolean {
  return !b || a.at > b.at || (a.at === b.at && a.hash > b.hash);
}

/** Puts a register into a map unless a newer one is there. */
export function keepNewer<K, T extends Register>(
  registers: Map<K, T>,
  key: K,
  register: T,
): void {
  if (isNewer(register, registers.get(key))) {
    registers.set(key, register);
  }
}
