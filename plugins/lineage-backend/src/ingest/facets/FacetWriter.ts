import { LIMITS } from '../limits';
import { pointerTo } from '../values/EventRefusal';

/** Writes one facet within the limits; remembers what it cut. */
export class FacetWriter {
  readonly cuts = new Map<string, number>();
  readonly #path: (string | number)[] = [];
  #size = 0;

  write(value: unknown, depth: number): string {
    if (typeof value === 'string') {
      return this.#text(value);
    }
    if (typeof value !== 'object' || value === null) {
      this.#size += 5;
      return JSON.stringify(value) ?? 'null';
    }
    if (depth > LIMITS.facetDepth) {
      this.#cut(depth);
      return 'null';
    }
    return Array.isArray(value)
      ? this.#list(value, depth)
      : this.#object(value as Record<string, unknown>, depth);
  }

  #text(value: string): string {
    if (value.length > LIMITS.facetText) {
      this.#cut(value.length);
    }
    const text = quote(
      value.length > LIMITS.facetText ? beginningOf(value) : value,
    );
    this.#size += text.length;
    return text;
  }

  #list(list: unknown[], depth: number): string {
    let text = '';
    for (let index = 0; index < list.length; index++) {
      if (index >= LIMITS.facetItems || this.#isFull()) {
        this.#cut(list.length);
        break;
      }
      this.#path.push(index);
      text += `${index === 0 ? '' : ','}${this.write(list[index], depth + 1)}`;
      this.#path.pop();
      this.#size += 1;
    }
    return `[${text}]`;
  }

  #object(object: Record<string, unknown>, depth: number): string {
    const all = Object.keys(object);
    const keys = all.slice(0, LIMITS.facetItems).sort();
    let text = '';
    let written = 0;
    for (const key of keys) {
      if (this.#isFull()) {
        break;
      }
      this.#path.push(key);
      const name = quote(beginningOf(key));
      this.#size += name.length + 2;
      text += `${written === 0 ? '' : ','}${name}:${this.write(object[key], depth + 1)}`;
      this.#path.pop();
      written++;
    }
    if (written < all.length) {
      this.#cut(all.length);
    }
    return `{${text}}`;
  }

  #isFull(): boolean {
    return this.#size > LIMITS.facetBody;
  }

  #cut(of: number): void {
    if (this.cuts.size < 20) {
      this.cuts.set(this.#path.reduce<string>(pointerTo, ''), of);
    }
  }
}

/** Text that JSON takes as it stands: the common case, and quick to tell. */
const PLAIN = /^[\x20\x21\x23-\x5b\x5d-\x7e]*$/;

function quote(text: string): string {
  return PLAIN.test(text) ? `"${text}"` : JSON.stringify(text);
}

/** The beginning of a text, with no character split. */
function beginningOf(text: string): string {
  const start = text.slice(0, LIMITS.facetText);
  const last = start.charCodeAt(start.length - 1);
  return last >= 0xd800 && last <= 0xdbff ? start.slice(0, -1) : start;
}
