import {
  count,
  defineFacts,
  word,
  words,
  yesOrNo,
  type NamesOf,
} from '../facts';

/** All that records of deployments tell. */
export const DEPLOYMENT_MEANINGS = defineFacts({
  environments: words(
    'environments',
    'Environments in which a version of the model serves.',
  ),
  endpoints: count(
    'places that serve',
    'Environments, endpoints and regions in which a version of the model serves.',
    'places',
  ),
  'endpoints-undeclared': count(
    'undeclared endpoints',
    'Components and APIs that serve the model and that `spec.servedBy` does not name.',
    'endpoints',
  ),
  'in-production': yesOrNo(
    'serving in production',
    'Whether a version serves in an environment whose name begins with prod.',
  ),
  'production-version': word(
    'version in production',
    'The version deployed last to production; its time is since when. None where nothing is in production.',
  ),
  'production-version-registered': yesOrNo(
    'registration of the version in production',
    'Whether the registry has the version that is in production.',
  ),
  'production-run-known': yesOrNo(
    'run behind the version in production',
    'Whether the version in production names the run that made it.',
  ),
  'production-commit': yesOrNo(
    'commit of the deployment to production',
    'Whether the record of the deployment names the commit that was deployed.',
  ),
  'production-evaluated': yesOrNo(
    'evaluation of the version in production',
    'Whether the version in production was registered before it was deployed, with metrics on evaluation data that it names.',
  ),
  'production-compared': yesOrNo(
    'comparison of the version in production',
    'Whether the version in production has a metric that an earlier version, or the baseline, has on the same named data.',
  ),
  'production-region': yesOrNo(
    'region of production',
    'Whether the record of the deployment says in which region it is.',
  ),
  'production-by': word(
    'actor of the deployment to production',
    'Who deployed, as the record has it: a person; automation (an account of a bot or of CI, or an entity that is no person); unknown.',
    ['person', 'automation', 'unknown'],
  ),
  'production-by-owner': yesOrNo(
    'deployment by the owner',
    'Whether the person who deployed to production is the owner of the model or belongs to the owning group.',
  ),
});

/** Name of a fact of deployments. */
export type DeploymentFact = NamesOf<typeof DEPLOYMENT_MEANINGS>;
