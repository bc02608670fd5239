import { readTextAt } from '../../form/readPath';
import type { NameQuestion } from './lookUpName';

/** What a template's author sets for the field. */
export type NameOptions = {
  /** Kinds that the template makes entities of, with this name. */
  kinds?: string[];
  namespace?: string;
  /** Path of the answer that says where the repository is made. */
  target?: string;
  /** False not to ask that place. */
  remote?: boolean;
};

/** Where a name must be free, as author and answers say. Pure. */
export function nameQuestion(
  name: string,
  options: NameOptions,
  answers: unknown,
): NameQuestion {
  const { kinds = [], namespace = 'default', target, remote = true } = options;
  return {
    name,
    namespace,
    kinds,
    target: readTextAt(answers, target),
    remote,
  };
}
