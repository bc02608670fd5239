import { count, defineFacts, type NamesOf, word, yesOrNo } from '../facts';

/** All that CI systems tell. */
export const CI_MEANINGS = defineFacts({
  provider: word(
    'CI provider',
    'Where the newest finished result on the default branch is from: github-actions, gitlab-ci, circleci, or what a recorded result says. None where no result is known.',
  ),
  state: word(
    'newest CI result',
    'How the newest run on the default branch that is over ended, as old as that run.',
    ['passed', 'failed', 'cancelled'],
  ),
  passed: yesOrNo(
    'passed in CI',
    'The newest finished run on the default branch passed, as old as that run; false where there is none.',
  ),
  branch: word(
    'branch of the newest CI result',
    'The default branch as the provider says, as old as the run.',
  ),
  'tests-passed': count(
    'tests passed in CI',
    'Of the newest result on the default branch, where it counts tests, as recorded JUnit reports do; as old as the run.',
    'tests',
  ),
  'tests-failed': count(
    'tests failed in CI',
    'Of the newest result on the default branch, where it counts tests, as recorded JUnit reports do; as old as the run.',
    'tests',
  ),
});

/** Name of a fact of CI systems. */
export type CiFact = NamesOf<typeof CI_MEANINGS>;
