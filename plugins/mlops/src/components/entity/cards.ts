/**
 * All cards of entity pages. They are loaded together: a page shows most of
 * those of its kind at once, and cards loaded one by one bring what they share
 * once each.
 */
export { ComplianceCard } from './compliance/ComplianceCard';
export { DatasetAboutCard } from './dataset/DatasetAboutCard';
export { DatasetSchemaCard } from './dataset/DatasetSchemaCard';
export { DatasetUsageCard } from './dataset/DatasetUsageCard';
export { DatasetVersionsCard } from './dataset/DatasetVersionsCard';
export { ModelCardSummary } from './modelCard/ModelCardSummary';
export { MonitoringCard } from './monitoring/MonitoringCard';
export { ModelOverviewCard } from './overview/ModelOverviewCard';
export { PipelineAboutCard } from './pipeline/PipelineAboutCard';
export { ProductCard } from './product/ProductCard';
export { ProvenanceCard } from './provenance/ProvenanceCard';
export { RelationsCard } from './relations/RelationsCard';
export { CiCard } from './reports/CiCard';
export { DeploymentsCard } from './reports/DeploymentsCard';
export { DriftCard } from './reports/DriftCard';
export { QualityCard } from './reports/QualityCard';
export { RunsCard } from './runs/RunsCard';
export { ModelVersionsCard } from './versions/ModelVersionsCard';
export { askForOverview } from './page/entityQueries';
