import { useMemo } from 'react';
import { DriftView } from '../drift/DriftView';
import { ImpactView } from '../impact/ImpactView';
import { useView } from '../view/useView';
import { DEFAULTS, type ViewDefaults } from '../view/viewState';
import { GraphPane } from './GraphPane';
import { RootBar } from './RootBar';
import { ShowTabs } from './ShowTabs';
import { StartState } from '../start/StartState';

/** What an app may decide about the page and the tab. @public */
export interface LineageExplorerProps {
  /** What is followed first; both ways without. */
  direction?: ViewDefaults['direction'];
  /** Levels at first, 1 to 20; 2 without. */
  depth?: number;
  /** Nodes at first, 1 to 1,000; 50 without. */
  limit?: number;
}

/**
 * Everything a reader can do with lineage: graph, impact and drift, of the
 * entity on the page or of whatever they choose. What they chose is in the
 * address.
 */
export function LineageExplorer(
  props: LineageExplorerProps & {
    /** Ref of the entity that the page is about; on a page of its own: none. */
    about?: string;
  },
) {
  const {
    about,
    direction = DEFAULTS.direction,
    depth = DEFAULTS.depth,
    limit = DEFAULTS.limit,
  } = props;
  const defaults = useMemo(
    () => ({ direction, depth, limit }),
    [direction, depth, limit],
  );
  const [view, change] = useView(defaults);
  const rootText = JSON.stringify(view.root ?? (about && { entityRef: about }));
  const root = useMemo<NonNullable<typeof view.root> | undefined>(
    () => (rootText ? JSON.parse(rootText) : undefined),
    [rootText],
  );
  return (
    <>
      <ShowTabs show={view.show} change={change} />
      {view.show === 'drift' ? (
        <DriftView about={about} view={view} change={change} />
      ) : (
        <>
          <RootBar about={about} view={view} change={change} />
          {root && view.show === 'graph' && (
            <GraphPane root={root} view={view} change={change} />
          )}
          {root && view.show === 'impact' && (
            <ImpactView root={root} view={view} change={change} />
          )}
          {!root && <StartState change={change} />}
        </>
      )}
    </>
  );
}
