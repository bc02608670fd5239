/**
 * A model or data card: the common part of Hugging Face cards, Google Model
 * Cards and CycloneDX model cards. Every field is optional.
 * @public
 */
export interface ModelCard {
  overview?: string;
  intendedUse?: string[];
  outOfScopeUse?: string[];
  users?: string[];
  architecture?: string;
  parameters?: { name: string; value: string }[];
  trainingData?: CardData[];
  evaluationData?: CardData[];
  metrics?: CardMetric[];
  limitations?: string[];
  tradeoffs?: string[];
  ethicalConsiderations?: { name: string; mitigation?: string }[];
  environment?: string;
  license?: string;
  citations?: string[];
  contact?: string;
}

/** A data set as a card names it. @public */
export interface CardData {
  /** Full entity ref, where the data set is in the catalog. */
  ref?: string;
  name?: string;
  description?: string;
  link?: string;
}

/** A measured value as a card gives it. @public */
export interface CardMetric {
  name: string;
  value: number;
  unit?: string;
  slice?: string;
  dataset?: string;
  confidenceInterval?: { lower: number; upper: number };
}
