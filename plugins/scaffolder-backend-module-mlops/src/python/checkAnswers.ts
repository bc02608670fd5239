import { InputError } from '@backstage/errors';
import type { JsonObject } from '@backstage/types';

const LONGEST = 200_000;

/**
 * Answers as a template's questions may be answered. Names that begin with an
 * underscore are settings of Copier and Cookiecutter themselves.
 *
 * @throws InputError naming the answer that is none
 */
export function checkAnswers(answers: JsonObject): JsonObject {
  for (const name of Object.keys(answers)) {
    if (!/^[A-Za-z]\w{0,99}$/.test(name)) {
      throw new InputError(
        `'${name}' is no name of a question; expected letters, digits and underscores, and a letter first`,
      );
    }
  }
  const { length } = JSON.stringify(answers);
  if (length > LONGEST) {
    throw new InputError(
      `The answers have ${length} characters; expected at most ${LONGEST}`,
    );
  }
  return answers;
}
