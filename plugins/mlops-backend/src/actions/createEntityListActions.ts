import {
  DEFAULT_LIMIT,
  pageInput,
  READS,
} from '@waymark/plugin-openapi-operations-node';
import type { EntityList, MlopsReads } from '../service/MlopsReads';
import { readEntityRef } from './readEntityRef';
import type { ActionOptions } from './registerActions';
import { entityInput, openPage, pageOutput } from './shapes';

/** A list about an entity, as an action. */
interface EntityListAction {
  name: string;
  title: string;
  description: string;
  kinds?: string[];
  item: string;
  list: (reads: MlopsReads) => EntityList<object>;
}

const ACTIONS: EntityListAction[] = [
  {
    name: 'list-dataset-versions',
    title: 'List versions of a dataset',
    description:
      'Lists the versions of a dataset, the newest first: when it was made, how large it is, by which run and commit.',
    kinds: ['dataset'],
    item: 'DatasetVersion',
    list: reads => reads.listDatasetVersions,
  },
  {
    name: 'list-deployments',
    title: 'List deployments',
    description:
      'Lists where which version of a model serves, the newest deployment first: environment, endpoint, since when and by whom.',
    item: 'Deployment',
    list: reads => reads.listDeployments,
  },
  {
    name: 'list-quality-results',
    title: 'List quality results',
    description:
      'Lists outcomes of data and model validation suites, the newest first, with every check that passed or failed.',
    item: 'QualityResult',
    list: reads => reads.listQuality,
  },
  {
    name: 'list-drift-results',
    title: 'List drift results',
    description:
      'Lists drift that monitors measured, the newest first: metric, value, threshold, and whether it drifted.',
    item: 'DriftResult',
    list: reads => reads.listDrift,
  },
  {
    name: 'list-ci-results',
    title: 'List CI results',
    description:
      'Lists CI results of the repository of a model, dataset or pipeline, the newest first, with their test counts.',
    item: 'CiResult',
    list: reads => reads.listCi,
  },
  {
    name: 'list-provenance',
    title: 'List where values come from',
    description:
      'Lists the values of a model, dataset or pipeline with who stated them: declared in Git, or read from which source and when.',
    item: 'ProvenanceItem',
    list: reads => reads.listProvenance,
  },
];

/** Lists what sources know about an entity, one action per list. */
export function createEntityListActions(options: ActionOptions): void {
  const { actionsRegistry, reads } = options;
  for (const { name, title, description, kinds, item, list } of ACTIONS) {
    actionsRegistry.register({
      name,
      title,
      description,
      attributes: READS,
      schema: {
        input: z =>
          z.object({
            ...entityInput(
              z,
              kinds?.join(', ') ?? 'model, dataset or pipeline',
            ),
            ...pageInput(z),
          }),
        output: z => pageOutput(z, item),
      },
      action: async ({ input, credentials }) => {
        const { entityRef, limit = DEFAULT_LIMIT, cursor } = input;
        const page = await list(reads)(
          readEntityRef(entityRef, kinds),
          { limit, cursor },
          { credentials },
        );
        return { output: openPage(page) };
      },
    });
  }
}
