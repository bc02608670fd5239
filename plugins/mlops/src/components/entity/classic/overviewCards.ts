import { MLOPS_KINDS } from '@waymark/plugin-mlops-common';
import type { ComponentType } from 'react';
import { ComplianceCard } from '../compliance/ComplianceCard';
import { DatasetAboutCard } from '../dataset/DatasetAboutCard';
import { DatasetSchemaCard } from '../dataset/DatasetSchemaCard';
import { DatasetUsageCard } from '../dataset/DatasetUsageCard';
import { DatasetVersionsCard } from '../dataset/DatasetVersionsCard';
import { ModelCardSummary } from '../modelCard/ModelCardSummary';
import { MonitoringCard } from '../monitoring/MonitoringCard';
import { ModelOverviewCard } from '../overview/ModelOverviewCard';
import { PipelineAboutCard } from '../pipeline/PipelineAboutCard';
import { ProductCard } from '../product/ProductCard';
import { ProvenanceCard } from '../provenance/ProvenanceCard';
import { RelationsCard } from '../relations/RelationsCard';
import { CiCard } from '../reports/CiCard';
import { DeploymentsCard } from '../reports/DeploymentsCard';
import { DriftCard } from '../reports/DriftCard';
import { QualityCard } from '../reports/QualityCard';
import { RunsCard } from '../runs/RunsCard';
import { ModelVersionsCard } from '../versions/ModelVersionsCard';

/** The cards of an overview, the most important first. */
export interface OverviewCards {
  /** What the page is about, in the wide column. */
  content: ComponentType[];
  /** Short ones, in the narrow column. */
  info: ComponentType[];
}

const BY_KIND: Record<(typeof MLOPS_KINDS)[number], OverviewCards> = {
  Model: {
    content: [
      ModelOverviewCard,
      ModelVersionsCard,
      ProductCard,
      MonitoringCard,
      ComplianceCard,
      ProvenanceCard,
    ],
    info: [ModelCardSummary, DeploymentsCard, RelationsCard, CiCard],
  },
  Dataset: {
    content: [
      DatasetAboutCard,
      DatasetSchemaCard,
      QualityCard,
      DatasetVersionsCard,
      DatasetUsageCard,
      DriftCard,
      ComplianceCard,
      ProvenanceCard,
    ],
    info: [ModelCardSummary, RelationsCard, CiCard],
  },
  Pipeline: {
    content: [PipelineAboutCard, RunsCard, ProvenanceCard],
    info: [RelationsCard, CiCard],
  },
};

/** The cards for an entity of a kind; none for a kind that is not ours. */
export function overviewCardsOf(kind: string): OverviewCards {
  const ours = MLOPS_KINDS.find(
    name => name.toLowerCase() === kind.toLowerCase(),
  );
  return ours ? BY_KIND[ours] : { content: [], info: [] };
}
