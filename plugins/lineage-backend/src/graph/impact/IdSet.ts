/** A set of node ids, which are serial numbers: one bit for each. */
export class IdSet {
  #bits = new Uint8Array(1 << 13);

  /** Adds an id; true when it was not there. */
  add(id: number): boolean {
    const byte = id >>> 3;
    if (byte >= this.#bits.length) {
      const grown = new Uint8Array(Math.max(byte + 1, this.#bits.length * 2));
      grown.set(this.#bits);
      this.#bits = grown;
    }
    const bit = 1 << (id & 7);
    if (this.#bits[byte] & bit) {
      return false;
    }
    this.#bits[byte] |= bit;
    return true;
  }

  has(id: number): boolean {
    return ((this.#bits[id >>> 3] ?? 0) & (1 << (id & 7))) !== 0;
  }
}
