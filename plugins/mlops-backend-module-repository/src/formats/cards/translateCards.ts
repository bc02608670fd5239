import {
  ANNOTATION_MODEL_CARD,
  type DatasetUse,
} from '@waymark/plugin-mlops-common';
import type { CardRecord } from '@waymark/plugin-mlops-node';
import { objectIdOf, type EntityKind, type FolderEntity } from '../../catalog';
import type { Problem, SourceFile } from '../../document';
import {
  joinContributions,
  type Contribution,
  type FolderContext,
} from '../../translate/Contribution';
import { pickSubject } from '../../translate/pickSubject';
import { timeOf, undatedProblem } from '../../translate/timeOf';
import { resolveDataPath } from '../dvc/resolveDataPath';
import { parseGoogleModelCard } from './googleModelCard';
import { parseHuggingFaceCard, type HuggingFaceCard } from './huggingFaceCard';

type FoundCard = Partial<HuggingFaceCard> &
  Pick<HuggingFaceCard, 'card' | 'names'> & {
    format: CardRecord['format'];
    at?: string;
    version?: string;
  };

/**
 * Translates model and data cards. The annotation
 * `mlops.waymark.dev/model-card` decides which file is a model's card; other
 * files go to the entity they name, or to the only one of the folder. Of two
 * cards of one entity and version the first counts: annotated files before others, Google
 * Model Cards before READMEs, then by path.
 */
export function translateCards(
  files: SourceFile[],
  context: FolderContext,
): Contribution {
  const annotated = annotatedCards(context);
  const rank = (file: SourceFile) =>
    (annotated.has(file.path) ? 0 : 2) + (isGoogle(file) ? 0 : 1);
  const ordered = [...files].sort((a, b) => rank(a) - rank(b));
  const missing = [...annotated].filter(
    ([path]) => !files.some(file => file.path === path),
  );
  return joinContributions([
    ...ordered.map(file =>
      translateCard(file, annotated.get(file.path), context),
    ),
    {
      objects: [],
      records: missing.map(([path, entity]) => ({
        type: 'problem' as const,
        path,
        message: `${entity.ref} says that this is its card (annotation ${ANNOTATION_MODEL_CARD}), but the folder has no such file.`,
        hint: 'Correct the annotation, which is relative to the folder of the entity, or add the file.',
      })),
    },
  ]);
}

/** The files that models name as their cards, by path. */
export function annotatedCards(
  context: Pick<FolderContext, 'folder'>,
): Map<string, FolderEntity> {
  return new Map(
    context.folder.entities.flatMap(entity => {
      const path = entity.annotations[ANNOTATION_MODEL_CARD]?.trim();
      return entity.kind === 'model' && path
        ? [[resolveDataPath('.', path), entity] as const]
        : [];
    }),
  );
}

function isGoogle(file: SourceFile): boolean {
  return file.path.toLowerCase().endsWith('.json');
}

function translateCard(
  file: SourceFile,
  annotatedFor: FolderEntity | undefined,
  context: FolderContext,
): Contribution {
  const { found, problems } = parseCard(file);
  const contribution: Contribution = { objects: [], records: [...problems] };
  if (!found) {
    if (annotatedFor && problems.length === 0) {
      contribution.records.push(notACard(file, annotatedFor));
    }
    return contribution;
  }
  const kinds: EntityKind[] =
    found.about === 'dataset' ? ['dataset'] : ['model', 'dataset'];
  const declaresAny = context.folder.entities.some(entity =>
    kinds.includes(entity.kind),
  );
  // A README with front matter may be no card at all.
  if (!annotatedFor && !declaresAny) {
    return contribution;
  }
  const { entity, problem } = annotatedFor
    ? { entity: annotatedFor, problem: undefined }
    : pickSubject({
        context,
        kinds,
        path: file.path,
        what: 'card',
        stated: found.names,
        hint: `Give each model the annotation ${ANNOTATION_MODEL_CARD} with the path of its card, or give the card the entity's name as model_name or pretty_name.`,
      });
  if (!entity) {
    contribution.records.push(problem);
    return contribution;
  }
  const at = timeOf(file, found.at);
  if (!at) {
    contribution.records.push(undatedProblem(file, 'card'));
    return contribution;
  }
  contribution.records.push({
    type: 'card',
    id: objectIdOf({
      folderUrl: entity.folderUrl,
      kind: 'card',
      // Cards of several versions do not displace each other.
      name: [entity.ref, ...(found.version ? [found.version] : [])].join(' '),
    }),
    subject: { kind: entity.kind, id: entity.objectId },
    at,
    url: context.urlOf(file.path),
    path: file.path,
    format: found.format,
    ...(found.version && { version: found.version }),
    card: linkData(found.card, context),
  });
  if (entity.kind === 'model') {
    contribution.objects.push({
      type: 'model',
      id: entity.objectId,
      ...(found.pipelineTag && { modelType: found.pipelineTag }),
      ...(found.datasets?.length && {
        trainedOn: found.datasets.map(name => toUse(name, context)),
      }),
      ...(found.baseModels?.length && {
        derivedFrom: found.baseModels.map(name => {
          const base = context.index.byName('model', name, context.folder.url);
          // A model may be called like the one it was made from.
          return base && base !== entity ? base.ref : name;
        }),
      }),
    });
  } else if (found.features?.length) {
    contribution.objects.push({
      type: 'dataset',
      id: entity.objectId,
      schema: found.features,
    });
  }
  return contribution;
}

function parseCard(file: SourceFile): {
  found?: FoundCard;
  problems: Problem[];
} {
  const { found, problems } = isGoogle(file)
    ? parseGoogleModelCard(file)
    : parseHuggingFaceCard(file);
  return {
    problems,
    ...(found && {
      found: {
        ...found,
        format: isGoogle(file) ? 'google-model-card' : 'hugging-face',
      },
    }),
  };
}

function notACard(file: SourceFile, entity: FolderEntity): Problem {
  return {
    type: 'problem',
    path: file.path,
    line: 1,
    message: `${entity.ref} names this file as its card, but it has no front matter.`,
    hint: "Begin the file with a YAML block between two '---' lines, such as 'license: apache-2.0'.",
  };
}

function toUse(name: string, context: FolderContext): DatasetUse {
  const entity = context.index.byName('dataset', name, context.folder.url);
  return {
    name,
    role: 'training',
    ...(entity && { entityRef: entity.ref }),
  };
}

/** Data sets of the card that the catalog knows, by their refs. */
function linkData(
  card: CardRecord['card'],
  context: FolderContext,
): CardRecord['card'] {
  const link = (data: CardRecord['card']['trainingData']) =>
    data?.map(item => {
      const entity = item.name
        ? context.index.byName('dataset', item.name, context.folder.url)
        : undefined;
      return entity ? { ...item, ref: entity.ref } : item;
    });
  return {
    ...card,
    ...(card.trainingData && { trainingData: link(card.trainingData) }),
    ...(card.evaluationData && { evaluationData: link(card.evaluationData) }),
  };
}
