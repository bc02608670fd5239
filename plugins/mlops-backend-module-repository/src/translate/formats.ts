import type { SourceFile } from '../document';
import { translateCards } from '../formats/cards/translateCards';
import { translateDeployments } from '../formats/deployments/translateDeployments';
import { translateDvc } from '../formats/dvc/translateDvc';
import { translateEvidently } from '../formats/evidently/translateEvidently';
import { translateValidation } from '../formats/greatExpectations/translateValidation';
import { translateJunit } from '../formats/junit/translateJunit';
import { translateLineage } from '../formats/openLineage/translateLineage';
import {
  joinContributions,
  type Contribution,
  type FolderContext,
} from './Contribution';

/** The formats that are read, by the names they have in config. */
export const FORMAT_IDS = [
  'dvc',
  'cards',
  'openLineage',
  'evidently',
  'greatExpectations',
  'junit',
  'deployments',
] as const;

/** @see FORMAT_IDS */
export type FormatId = (typeof FORMAT_IDS)[number];

/** Where the files of each format are looked for, relative to a folder. */
export type FilePatterns = Record<FormatId, string[]>;

/** Where they are looked for unless config says otherwise. */
export const DEFAULT_PATTERNS: FilePatterns = {
  dvc: ['**/dvc.yaml', '**/dvc.lock', '**/*.dvc'],
  cards: [
    'README.md',
    'data/**/README.md',
    'models/**/README.md',
    'cards/**/*.{md,json}',
    '**/{model_card,model-card,MODEL_CARD}.{md,json}',
    '**/{dataset_card,dataset-card,DATASET_CARD}.md',
  ],
  openLineage: ['lineage/**/*.{ndjson,jsonl}'],
  evidently: ['reports/evidently/**/*.json'],
  greatExpectations: [
    'reports/{great_expectations,great-expectations}/**/*.json',
    'gx/**/validations/**/*.json',
    'great_expectations/**/validations/**/*.json',
  ],
  junit: ['reports/junit.xml', 'reports/junit/**/*.xml'],
  deployments: ['deployments.{yaml,yml}'],
};

type Translate = (files: SourceFile[], context: FolderContext) => Contribution;

function each(
  translate: (file: SourceFile, context: FolderContext) => Contribution,
): Translate {
  return (files, context) =>
    joinContributions(files.map(file => translate(file, context)));
}

/**
 * The translations in the order of their precedence: where two state the same
 * field of an object, the earlier one counts.
 */
export const TRANSLATIONS: Record<FormatId, Translate> = {
  dvc: translateDvc,
  cards: translateCards,
  openLineage: translateLineage,
  evidently: each(translateEvidently),
  greatExpectations: each(translateValidation),
  junit: each(translateJunit),
  deployments: each(translateDeployments),
};
