import { count, defineFacts, word, yesOrNo, type NamesOf } from '../facts';

/** All that lineage tells. */
export const LINEAGE_MEANINGS = defineFacts({
  observed: yesOrNo(
    'reports of runs',
    'Whether runs reported the entity to lineage; what is only declared does not count.',
  ),
  'declared-not-observed': count(
    'declared connections that were never seen',
    'Connections of the entity that are declared and that no run showed.',
    'connections',
  ),
  'observed-not-declared': count(
    'undeclared connections',
    'Connections of the entity that runs showed and that nobody declared.',
    'connections',
  ),
  stale: count(
    'stale connections',
    'Connections of the entity that the newest runs did not show any more.',
    'connections',
  ),
  jobs: count(
    'jobs seen to make it',
    'Jobs whose runs wrote the model or data set.',
    'jobs',
  ),
  version: word(
    'newest version in lineage',
    'The newest version that a run was seen to write; its time is when.',
  ),
  datasets: count(
    'data sets seen to go in',
    'Data sets that the jobs which made the model were seen to read.',
    'data sets',
  ),
  endpoints: count(
    'endpoints in lineage',
    'Components and APIs that the model serves from, seen or declared.',
    'endpoints',
  ),
  'run-inputs': count(
    'inputs of the run that made the newest version',
    'Data sets that the run behind the newest version was seen to read.',
    'data sets',
  ),
  'run-inputs-unversioned': count(
    'inputs without a version',
    'Of the inputs of the run behind the newest version: those whose version the run did not report.',
    'data sets',
  ),
  'path-complete': yesOrNo(
    'complete path from data to endpoint',
    'Whether lineage leads from a data set over the run and the version it made to an endpoint; all of it seen in runs, but for the endpoint, which may be declared.',
  ),
  consumers: count(
    'jobs seen to read it',
    'Jobs whose runs read the data set.',
    'jobs',
  ),
  inputs: count(
    'inputs seen',
    'Data sets and models that runs of the pipeline were seen to read.',
    'inputs',
  ),
  outputs: count(
    'outputs seen',
    'Data sets and models that runs of the pipeline were seen to write.',
    'outputs',
  ),
  'last-run': word(
    'newest run in lineage',
    'How the newest run that was reported stands; its time is its start.',
    ['running', 'complete', 'failed', 'aborted', 'unknown'],
  ),
});

/** Name of a fact of lineage. */
export type LineageFact = NamesOf<typeof LINEAGE_MEANINGS>;
