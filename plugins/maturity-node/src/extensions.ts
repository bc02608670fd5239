import { createExtensionPoint } from '@backstage/backend-plugin-api';
import type { FactRetriever } from './FactRetriever';

/** A rubric as text, and where it is from. @public */
export interface RubricText {
  /** File or address, for messages. */
  source: string;
  yaml: string;
}

/** @public */
export interface MaturityExtensionPoint {
  /** Throws when a retriever of the same id is there already. */
  addFactRetriever(...retrievers: FactRetriever[]): void;
  /**
   * Rubrics that come with a module. A rubric of the same id in the
   * configuration takes their place.
   */
  addRubric(...rubrics: RubricText[]): void;
}

/** Where modules add what they know to the maturity backend. @public */
export const maturityExtensionPoint =
  createExtensionPoint<MaturityExtensionPoint>({ id: 'maturity.facts' });
