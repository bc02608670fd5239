import type { Place } from './Place';

/** Something wrong with an entity, said so that its author can mend it. @public */
export interface MlopsProblem {
  /** JSON pointer into the entity: `/spec/trainedOn/1`. */
  pointer: string;
  /** The same in words of a descriptor: `spec.trainedOn[1]`. */
  field: string;
  /** Starts with the field; says what was found and what is expected. */
  message: string;
}

/**
 * How many problems of one entity are told. A descriptor with more than that
 * has one cause, not fifty.
 * @public
 */
export const MAX_MLOPS_PROBLEMS = 50;

/** Collects problems up to {@link MAX_MLOPS_PROBLEMS}. */
export class ProblemList {
  readonly items: MlopsProblem[] = [];

  get full(): boolean {
    return this.items.length >= MAX_MLOPS_PROBLEMS;
  }

  add(place: Place, text: string): void {
    if (this.full) {
      return;
    }
    const field = place.field || 'entity';
    this.items.push({
      pointer: place.pointer,
      field,
      message: `${field}: ${text}`,
    });
  }
}
