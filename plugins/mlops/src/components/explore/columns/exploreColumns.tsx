import type {
  ExploreItem,
  ExploreSortField,
} from '@waymark/plugin-mlops-common';
import type { ComponentType } from 'react';
import { AttentionCell } from './AttentionCell';
import {
  DatasetsCell,
  LastRunCell,
  LifecycleCell,
  MetricCell,
  PlatformCell,
  TagsCell,
  TypeCell,
} from './cells';
import { EXPLORE_COLUMN_IDS, type ExploreColumnId } from './columnIds';
import type { FittingColumn } from './fitColumns';
import { NameCell } from './NameCell';
import { OwnerCell } from './OwnerCell';
import { VersionCell } from './VersionCell';

/** One column of the Explore list. */
export interface ExploreColumn extends FittingColumn {
  id: ExploreColumnId;
  cell: ComponentType<{ item: ExploreItem }>;
  /** The field that a click on the header sorts by. */
  sortField?: ExploreSortField;
}

const COLUMNS: Record<ExploreColumnId, Omit<ExploreColumn, 'id'>> = {
  name: {
    cell: NameCell,
    sortField: 'title',
    minWidth: 240,
    grow: 6,
    priority: 0,
  },
  owner: {
    cell: OwnerCell,
    sortField: 'owner',
    minWidth: 140,
    grow: 2,
    priority: 1,
  },
  lastRun: {
    cell: LastRunCell,
    sortField: 'lastRun',
    minWidth: 118,
    grow: 1,
    priority: 2,
  },
  version: { cell: VersionCell, minWidth: 130, grow: 1, priority: 3 },
  metric: {
    cell: MetricCell,
    sortField: 'headlineMetric',
    minWidth: 112,
    grow: 1,
    priority: 4,
  },
  attention: { cell: AttentionCell, minWidth: 130, grow: 1, priority: 5 },
  lifecycle: {
    cell: LifecycleCell,
    sortField: 'lifecycle',
    minWidth: 112,
    grow: 1,
    priority: 6,
  },
  type: { cell: TypeCell, minWidth: 110, grow: 1, priority: 7 },
  platform: { cell: PlatformCell, minWidth: 100, grow: 1, priority: 8 },
  datasets: { cell: DatasetsCell, minWidth: 84, grow: 0, priority: 9 },
  tags: { cell: TagsCell, minWidth: 150, grow: 2, priority: 10 },
};

/** The columns of the given ids in that order, all of them without. */
export function exploreColumns(
  ids: readonly ExploreColumnId[] = EXPLORE_COLUMN_IDS,
): ExploreColumn[] {
  return ids.map(id => ({ id, ...COLUMNS[id] }));
}
