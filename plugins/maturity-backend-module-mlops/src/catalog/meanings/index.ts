import type { NamesOf } from '../../facts';
import {
  DATASET_MEANINGS,
  NAMED_DATA_MEANINGS,
  PIPELINE_MEANINGS,
} from './data';
import {
  COMPLIANCE_MEANINGS,
  MODEL_MEANINGS,
  MONITORING_MEANINGS,
} from './model';
import { OWNERSHIP_MEANINGS } from './ownership';
import { PRODUCT_MEANINGS } from './product';

/** All that the catalog can tell. */
export const CATALOG_MEANINGS = {
  ...OWNERSHIP_MEANINGS,
  ...PRODUCT_MEANINGS,
  ...MONITORING_MEANINGS,
  ...MODEL_MEANINGS,
  ...COMPLIANCE_MEANINGS,
  ...DATASET_MEANINGS,
  ...PIPELINE_MEANINGS,
  ...NAMED_DATA_MEANINGS,
};

/** Name of a fact of the catalog. */
export type CatalogFact = NamesOf<typeof CATALOG_MEANINGS>;
