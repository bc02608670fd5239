import type { RubricProblem } from '../types';
import type { RubricPath } from './parseDocument';
import { didYouMean } from './suggest';

/** Hears what is wrong, and where. */
export type ReportProblem = (
  severity: RubricProblem['severity'],
  path: RubricPath,
  message: string,
) => void;

/**
 * A value of the document in its place. Its methods read what is expected there
 * and report what is there instead; they give `undefined` then, so that a
 * reader can go on and find the other mistakes too.
 */
export class Place {
  constructor(
    readonly value: unknown,
    readonly path: RubricPath,
    private readonly report: ReportProblem,
  ) {}

  error(message: string): void {
    this.report('error', this.path, message);
  }

  warn(message: string): void {
    this.report('warning', this.path, message);
  }

  /** What is at a key; its value is undefined where there is nothing. */
  at(key: string | number): Place {
    const value =
      isMapping(this.value) || Array.isArray(this.value)
        ? Object.getOwnPropertyDescriptor(this.value, key)?.value
        : undefined;
    return new Place(value, [...this.path, key], this.report);
  }

  get missing(): boolean {
    return this.value === undefined;
  }

  /** The keys of a mapping; keys that are not known are reported. */
  keys(what: string, known: readonly string[]): string[] | undefined {
    const keys = this.anyKeys(what);
    for (const key of keys ?? []) {
      if (!known.includes(key)) {
        this.at(key).error(
          `Found the key "${cut(key)}", which ${what} does not have; expected one of ${known.join(
            ', ',
          )}.${didYouMean(key, known) || ' Remove it.'}`,
        );
      }
    }
    return keys;
  }

  /** The keys of a mapping, whatever they are. */
  anyKeys(what: string): string[] | undefined {
    if (isMapping(this.value)) {
      return Object.keys(this.value);
    }
    this.error(
      `Found ${found(this.value)}; expected ${what}. Write it as keys with values, one a line.`,
    );
    return undefined;
  }

  /** The items of a list of `least` to `most`. */
  items(
    what: string,
    { least = 0, most }: { least?: number; most: number },
  ): Place[] | undefined {
    if (!Array.isArray(this.value)) {
      this.error(
        `Found ${found(this.value)}; expected a list of ${what}. Write each with a dash before it.`,
      );
      return undefined;
    }
    const { length } = this.value;
    if (length < least || length > most) {
      this.error(
        `Found ${length} ${what}; expected ${
          length < least ? `at least ${least}` : `at most ${most}`
        }. ${length < least ? 'Add one.' : 'Split the rubric in two.'}`,
      );
      return undefined;
    }
    return this.value.map((_, index) => this.at(index));
  }

  /** A text of 1 to `most` characters, without the space around it. */
  text(what: string, most: number): string | undefined {
    const text = typeof this.value === 'string' ? this.value.trim() : undefined;
    if (!text) {
      const quotes = ['number', 'boolean'].includes(typeof this.value);
      this.error(
        `Found ${found(this.value)}; expected ${what}. ${
          quotes ? 'Put it in quotes.' : 'Write it as a text.'
        }`,
      );
      return undefined;
    }
    if (text.length > most) {
      this.error(
        `Found ${text.length} characters; expected ${what} of at most ${most}. Shorten it.`,
      );
      return undefined;
    }
    return text;
  }

  /** {@link text}, or nothing where there is none. */
  optionalText(what: string, most: number): string | undefined {
    return this.missing ? undefined : this.text(what, most);
  }

  /** Lower case words joined by hyphens. */
  id(what: string): string | undefined {
    const id = this.text(`the id of ${what}`, 63);
    if (id !== undefined && !/^[a-z0-9]+(-[a-z0-9]+)*$/.test(id)) {
      this.error(
        `Found "${id}"; expected an id of lower case letters and digits, words joined by hyphens, such as "first-run".`,
      );
      return undefined;
    }
    return id;
  }

  /** A number within bounds, or `fallback` where there is none. */
  number(
    what: string,
    {
      least,
      most,
      whole = false,
      fallback,
    }: { least: number; most: number; whole?: boolean; fallback?: number },
  ): number | undefined {
    if (this.missing && fallback !== undefined) {
      return fallback;
    }
    const { value } = this;
    if (
      typeof value === 'number' &&
      value >= least &&
      value <= most &&
      (!whole || Number.isInteger(value))
    ) {
      return value;
    }
    this.error(
      `Found ${found(value)}; expected ${what}, a ${
        whole ? 'whole ' : ''
      }number from ${least} to ${most}. Change it to one of those.`,
    );
    return undefined;
  }

  /** Yes or no, or `fallback` where there is none. */
  flag(what: string, fallback: boolean): boolean {
    if (this.missing) {
      return fallback;
    }
    if (typeof this.value === 'boolean') {
      return this.value;
    }
    this.error(
      `Found ${found(this.value)}; expected ${what}: true or false, without quotes.`,
    );
    return fallback;
  }
}

/** What a value is, for a sentence that begins with "Found". */
export function found(value: unknown): string {
  if (value === undefined) {
    return 'nothing';
  }
  if (value === null) {
    return 'an empty value';
  }
  if (Array.isArray(value)) {
    return value.length === 0 ? 'an empty list' : 'a list';
  }
  switch (typeof value) {
    case 'string':
      return value.trim() === '' ? 'an empty text' : `"${cut(value)}"`;
    case 'number':
    case 'boolean':
    case 'bigint':
      return String(value);
    default:
      return 'a mapping';
  }
}

/** Whether a value is what YAML calls a mapping. */
export function isMapping(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function cut(text: string): string {
  return text.length > 80 ? `${text.slice(0, 79)}…` : text;
}
