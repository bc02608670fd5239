import { NotFoundError } from '@backstage/errors';
import { didYouMean, type RubricDetail } from '@waymark/plugin-maturity-common';
import type { Access } from '../access/readAccess';
import type { ReadContext } from '../context';
import { countResults } from './countResults';
import { describeRubric } from './describeRubric';

/**
 * One rubric whole, with how it is answered for those who may read every
 * entity.
 *
 * Errors: a `NotFoundError` that names the nearest.
 */
export async function getRubric(
  { knex, book }: Pick<ReadContext, 'knex' | 'book'>,
  { id, access }: { id: string; access: Access },
): Promise<RubricDetail> {
  const loaded = book.get(id);
  if (!loaded) {
    const ids = book.rubrics.map(({ compiled }) => compiled.rubric.id);
    throw new NotFoundError(
      `No rubric '${id}' is in use.${didYouMean(id, ids)}`,
    );
  }
  const { compiled, yaml } = loaded;
  const asked = new Set(compiled.checks.flatMap(({ factIds }) => factIds));
  return {
    ...describeRubric(loaded, book),
    rubric: compiled.rubric,
    yaml,
    facts: book.facts.filter(fact => asked.has(fact.id)),
    ...(access.seesAll && (await countResults(knex, compiled))),
  };
}
