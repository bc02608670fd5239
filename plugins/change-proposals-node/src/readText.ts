import { InputError } from '@backstage/errors';
import type { ProposalText } from './types';

const LONGEST_TITLE = 200;
const LONGEST_DESCRIPTION = 20_000;

/**
 * A proposal's words as a commit and a pull request can carry them.
 *
 * @throws InputError when the id is no part of a branch's name
 */
export function readText(text: ProposalText): ProposalText {
  const { id, title, description } = text;
  if (!/^[a-z0-9](?:[a-z0-9-]{0,98}[a-z0-9])?$/.test(id)) {
    throw new InputError(
      `'${id}' is no id of a proposal; expected at most 100 lower case letters, digits and hyphens between them`,
    );
  }
  return {
    id,
    title: cut(title.replace(/\s+/g, ' ').trim(), LONGEST_TITLE),
    description: cut(
      description.replace(/\0/g, '').replace(/\r\n?/g, '\n').trim(),
      LONGEST_DESCRIPTION,
    ),
  };
}

function cut(text: string, longest: number): string {
  return text.length <= longest
    ? text
    : `${text.slice(0, longest - 1).trimEnd()}…`;
}
