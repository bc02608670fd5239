import type { ExploreItem } from '@waymark/plugin-mlops-common';
import { RelativeTime } from '@waymark/plugin-page-parts-react';
import { MetricText } from '../../metrics/MetricText';
import { RunStateLabel } from '../../runs/RunStateLabel';
import { Blank } from './Blank';
import { Pills } from './Pills';
import { useCellStyles } from './useCellStyles';

interface CellProps {
  item: ExploreItem;
}

/** A word on one line, or the mark of nothing. */
function Word(props: { text?: string }) {
  const { text } = props;
  const classes = useCellStyles();
  if (!text) {
    return <Blank />;
  }
  return (
    <span className={classes.line} title={text} dir="auto">
      {text}
    </span>
  );
}

export function TypeCell({ item }: CellProps) {
  return <Word text={item.type} />;
}

export function LifecycleCell({ item }: CellProps) {
  return <Word text={item.lifecycle} />;
}

export function PlatformCell({ item }: CellProps) {
  return <Word text={item.platform} />;
}

export function MetricCell({ item }: CellProps) {
  const { headlineMetric } = item;
  return headlineMetric ? <MetricText {...headlineMetric} /> : <Blank />;
}

export function LastRunCell({ item }: CellProps) {
  const { lastRun } = item;
  const classes = useCellStyles();
  if (!lastRun) {
    return <Blank />;
  }
  return (
    <div className={classes.stacked}>
      <RunStateLabel state={lastRun.state} />
      <span className={`${classes.line} ${classes.secondary}`}>
        <RelativeTime at={lastRun.at} />
      </span>
    </div>
  );
}

export function DatasetsCell({ item }: CellProps) {
  return item.datasets ? <span>{item.datasets}</span> : <Blank />;
}

export function TagsCell({ item }: CellProps) {
  return item.tags.length > 0 ? (
    <Pills values={item.tags} shown={2} />
  ) : (
    <Blank />
  );
}
