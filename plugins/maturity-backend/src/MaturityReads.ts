import type {
  EntitiesPage,
  EntitiesQuery,
  FactDefinition,
  FailingCheck,
  FailingQuery,
  HistoryQuery,
  MaturityChange,
  Page,
  PredictRequest,
  Prediction,
  Preview,
  PreviewRequest,
  RollupPage,
  RollupQuery,
  RubricDetail,
  RubricsPage,
  ScorecardDetail,
  Trend,
  TrendQuery,
} from '@waymark/plugin-maturity-common';
import type { Asker } from './Asker';

/**
 * Everything that can be read, for the HTTP API and the actions alike. The
 * asker's permissions are checked here, so that no way in can forget them.
 * Refs are full and lower case; limits are given and within bounds.
 *
 * Errors: `NotAllowedError` where the asker may not read; `NotFoundError` for
 * what does not exist or the asker may not see, in the same words;
 * `InputError` for an unknown rubric, track or check, or a cursor of another
 * list.
 */
export interface MaturityReads {
  getScorecard(entityRef: string, asker: Asker): Promise<ScorecardDetail>;
  /** Needs `maturity.read`, and at most one at a time of an entity. */
  refresh(entityRef: string, asker: Asker): Promise<ScorecardDetail>;
  listEntities(query: EntitiesQuery, asker: Asker): Promise<EntitiesPage>;
  listFailing(query: FailingQuery, asker: Asker): Promise<Page<FailingCheck>>;
  getRollup(query: RollupQuery, asker: Asker): Promise<RollupPage>;
  listHistory(query: HistoryQuery, asker: Asker): Promise<Page<MaturityChange>>;
  getTrend(query: TrendQuery, asker: Asker): Promise<Trend>;
  listRubrics(asker: Asker): Promise<RubricsPage>;
  getRubric(id: string, asker: Asker): Promise<RubricDetail>;
  listFacts(asker: Asker): Promise<Page<FactDefinition>>;
  preview(request: PreviewRequest, asker: Asker): Promise<Preview>;
  predict(request: PredictRequest, asker: Asker): Promise<Prediction>;
}
