import { parseEntityRef, stringifyEntityRef } from '@backstage/catalog-model';

const MAX_TEXT_LENGTH = 1_000;
const MAX_VALUES = 50;

/** What is made of what stands in an address; undefined for junk. */
export type ReadParam<T> = (written: string[]) => T | undefined;

/** What can stand in the address of a page. */
export type ParamValue = string | readonly string[];

/** How a page keeps its state in its address. */
export interface PageParams<P> {
  /** Reads it from a query; what makes no sense is left out. Pure. */
  read(query: URLSearchParams): P;
  /** Writes it into a query; what that holds beside it stays. Pure. */
  write(params: P, before?: URLSearchParams): URLSearchParams;
  /**
   * The address of the page that shows what is asked for.
   * @param base - path of the page in the app
   */
  address(base: string, params: P): string;
}

/**
 * Parameters of a page by how each is read. `P` has a key for each, all
 * optional.
 * @param options.unsaid - values that need not stand in the address, since the
 * page opens with them
 */
export function createPageParams<P extends { [Name in keyof P]?: ParamValue }>(
  readers: { [Name in keyof P]-?: ReadParam<NonNullable<P[Name]>> },
  options: { unsaid?: Partial<P> } = {},
): PageParams<P> {
  const { unsaid = {} } = options;
  const names = Object.keys(readers) as (keyof P & string)[];

  const read = (query: URLSearchParams) => {
    const params: Partial<P> = {};
    for (const name of names) {
      const value = readers[name](query.getAll(name));
      if (value !== undefined) {
        params[name] = value;
      }
    }
    // Every key of `P` may be absent.
    return params as P;
  };

  const write = (params: P, before = new URLSearchParams()) => {
    const query = new URLSearchParams(before);
    for (const name of names) {
      query.delete(name);
      if (params[name] !== (unsaid as P)[name]) {
        const values: readonly string[] = [params[name] ?? []].flat();
        values.forEach(value => query.append(name, value));
      }
    }
    return query;
  };

  return {
    read,
    write,
    address(base, params) {
      const query = write(params).toString();
      return query ? `${base}?${query}` : base;
    },
  };
}

/** A text of bounded length. */
export const readText: ReadParam<string> = ([text]) =>
  isText(text) ? text : undefined;

/** Different texts, at most 50. */
export const readTexts: ReadParam<string[]> = written => {
  const list = [...new Set(written)].filter(isText).slice(0, MAX_VALUES);
  return list.length > 0 ? list : undefined;
};

/** Full entity refs, in the one way they are written; others cannot be shown. */
export const readRefs: ReadParam<string[]> = written =>
  readTexts(written.flatMap(text => toRef(text) ?? []));

/** A value out of those that are known. */
export function readOneOf<const T extends string>(
  known: readonly T[],
): ReadParam<T> {
  return ([text]) => known.find(one => one === text);
}

/** Several of those that are known, in their order. */
export function readSomeOf<const T extends string>(
  known: readonly T[],
): ReadParam<T[]> {
  return written => {
    const list = known.filter(one => written.includes(one));
    return list.length > 0 ? list : undefined;
  };
}

function isText(text: string | undefined): text is string {
  return text !== undefined && text !== '' && text.length <= MAX_TEXT_LENGTH;
}

function toRef(text: string): string | undefined {
  try {
    return stringifyEntityRef(parseEntityRef(text));
  } catch {
    return undefined;
  }
}
