import type {
  DatasetUse,
  VersionComparison,
} from '@waymark/plugin-mlops-common';

/** One of two versions or runs that are compared. */
export interface ComparedSide {
  /** What people call it. */
  name: string;
  datasets: DatasetUse[];
}

/** Two versions or runs side by side. */
export interface ComparedPair {
  left: ComparedSide;
  right: ComparedSide;
  metrics: VersionComparison['metrics'];
  params: VersionComparison['params'];
}
